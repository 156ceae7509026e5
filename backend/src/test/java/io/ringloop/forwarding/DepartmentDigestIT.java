package io.ringloop.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.forwarding.handling.DepartmentDigest;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What departments hear every morning. Catalogue 149. */
class DepartmentDigestIT extends ForwardingScene {

    private static final Instant BEFORE_EIGHT = Instant.parse("2026-11-18T23:30:00Z");
    private static final Instant AFTER_EIGHT = Instant.parse("2026-11-19T00:30:00Z");

    @Autowired
    DepartmentDigest digest;

    @Autowired
    JdbcClient jdbc;

    private List<String> heard() {
        return jdbc.sql("""
                        select text_zh from notifications.notice
                         where staff_id = :staff and template = 'department-digest' order by id
                        """)
                .param("staff", handler.id().value())
                .query(String.class)
                .list();
    }

    @Test
    void item149_aDepartmentHearsOnceInTheMorningWhatLiesWithIt() {
        var order = forwarded();
        task(order, Elements.ACCEPT_WORK_ORDER);
        clock.moveTo(BEFORE_EIGHT);
        digest.tell();
        assertThat(heard()).isEmpty();
        clock.moveTo(AFTER_EIGHT);
        digest.tell();
        digest.tell();
        assertThat(heard()).singleElement().asString().startsWith("待办 1 件，其中近一天新到 1 件");
    }

    @Test
    void whoHasNothingToDoHearsNothing() {
        var order = forwarded();
        accept(order);
        solve(order);
        task(order, Elements.INSPECT_RESULT);
        clock.moveTo(AFTER_EIGHT);
        digest.tell();
        assertThat(heard()).isEmpty();
    }
}
