package io.ringloop.quality.store;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ringloop.people.StaffId;
import io.ringloop.quality.KeyScenario;
import io.ringloop.quality.WeeklySample;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code quality.weekly_sample}. */
@Component
public class WeeklySampleStore {

    private static final TypeReference<List<KeyScenario>> SCENARIOS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Json json;

    WeeklySampleStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<WeeklySample> find(UUID centre) {
        return jdbc.sql("select * from quality.weekly_sample where centre_id = :centre")
                .param("centre", centre)
                .query((row, number) -> new WeeklySample(
                        centre,
                        row.getBoolean("active"),
                        json.read(row.getString("key_scenarios"), SCENARIOS),
                        row.getInt("version")))
                .optional();
    }

    /** @return 0 when somebody else has changed it meanwhile */
    public int write(WeeklySample sample, StaffId by, Instant at) {
        return jdbc.sql("""
                        insert into quality.weekly_sample as w (centre_id, active, key_scenarios, changed_by, changed_at, version)
                        select :centre, :active, :keys, :by, :at, :version
                         where :version = 1 or exists (select 1 from quality.weekly_sample where centre_id = :centre)
                        on conflict (centre_id) do update
                           set active = :active, key_scenarios = :keys, changed_by = :by, changed_at = :at, version = :version
                         where w.version = :version - 1
                        """)
                .param("centre", sample.centreId())
                .param("active", sample.active())
                .param("keys", json.jsonb(sample.keyScenarios()))
                .param("by", by.value())
                .param("at", Times.bind(at))
                .param("version", sample.version())
                .update();
    }
}
