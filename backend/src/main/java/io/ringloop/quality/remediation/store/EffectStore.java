package io.ringloop.quality.remediation.store;

import io.ringloop.quality.remediation.store.ResultFactStore.Count;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code quality.remediation_effect}: fails before and after. */
@Component
public class EffectStore {

    private final JdbcClient jdbc;

    EffectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The effect of what was held.
     *
     * @param turned when it was held: the end of before, the beginning of after
     */
    public record Effect(int round, Instant from, Instant turned, Instant until, Count before, Count after) {}

    public void add(UUID remediation, Effect effect) {
        jdbc.sql("""
                        insert into quality.remediation_effect (remediation_id, round, from_at, turned_at, until_at, before_evaluated,
                                                                before_failed, after_evaluated, after_failed)
                        values (:id, :round, :from, :turned, :until, :beforeEvaluated, :beforeFailed, :afterEvaluated, :afterFailed)
                        """)
                .param("id", remediation)
                .param("round", effect.round())
                .param("from", Times.bind(effect.from()))
                .param("turned", Times.bind(effect.turned()))
                .param("until", Times.bind(effect.until()))
                .param("beforeEvaluated", effect.before().evaluated())
                .param("beforeFailed", effect.before().failed())
                .param("afterEvaluated", effect.after().evaluated())
                .param("afterFailed", effect.after().failed())
                .update();
    }

    public List<Effect> of(UUID remediation) {
        return jdbc.sql("select * from quality.remediation_effect where remediation_id = :id order by round")
                .param("id", remediation)
                .query((row, number) -> new Effect(
                        row.getInt("round"),
                        Times.read(row, "from_at"),
                        Times.read(row, "turned_at"),
                        Times.read(row, "until_at"),
                        new Count(row.getInt("before_evaluated"), row.getInt("before_failed")),
                        new Count(row.getInt("after_evaluated"), row.getInt("after_failed"))))
                .list();
    }
}
