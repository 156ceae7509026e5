package io.ringloop.callbacks.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code callbacks.form}. */
@Component
public class CallbackFormStore {

    private final JdbcClient jdbc;
    private final Json json;

    CallbackFormStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(UUID callback, String element, Instant at, StaffId by, Map<String, Object> answers) {
        jdbc.sql("""
                        insert into callbacks.form (id, callback_id, element_id, at, by, answers)
                        values (:id, :callback, :element, :at, :by, :answers)
                        """)
                .param("id", Ids.next())
                .param("callback", callback)
                .param("element", element)
                .param("at", Times.bind(at))
                .param("by", by.value())
                .param("answers", json.jsonb(answers))
                .update();
    }

    /** What the last form of a step says; empty if there is none. */
    public Map<String, Object> last(UUID callback, String element) {
        return jdbc.sql("""
                        select answers from callbacks.form where callback_id = :callback and element_id = :element
                         order by at desc, id desc limit 1
                        """)
                .param("callback", callback)
                .param("element", element)
                .query((row, number) -> json.map(row, "answers"))
                .optional()
                .orElse(Map.of());
    }
}
