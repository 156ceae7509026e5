package io.ringloop.monitoring.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the agents of a centre are told. */
@Component
public class NoticePolicyStore {

    private final JdbcClient jdbc;

    NoticePolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was set for a centre. */
    public record Policy(boolean tells, int version) {}

    /** Empty where nothing was ever set. */
    public Optional<Policy> of(UUID centre) {
        return jdbc.sql("select tells, version from monitoring.notice_policy where centre_id = :centre")
                .param("centre", centre)
                .query((row, number) -> new Policy(row.getBoolean("tells"), row.getInt("version")))
                .optional();
    }

    /** How many rows were changed: none when the version is not the one that was read, 0 before the first. */
    public int set(UUID centre, boolean tells, int version) {
        var first = version == 0;
        return jdbc.sql(first ? """
                                insert into monitoring.notice_policy (centre_id, tells, version) values (:centre, :tells, 1)
                                on conflict do nothing
                                """ : """
                                update monitoring.notice_policy set tells = :tells, version = version + 1
                                 where centre_id = :centre and version = :version
                                """)
                .param("centre", centre)
                .param("tells", tells)
                .param("version", version)
                .update();
    }
}
