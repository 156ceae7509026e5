package io.ringloop.contacts.inbox;

import io.ringloop.shared.Ids;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.PbxSignal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PBX of a test's own, feeding the inbox as an adapter does. */
final class TestLine {

    final String pbx = "line-" + Ids.next();
    private final Inbox inbox;
    private final JdbcClient jdbc;
    private final Clock clock;
    private UUID epoch = Ids.next();
    private long ordinal;

    TestLine(Inbox inbox, JdbcClient jdbc, Clock clock) {
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Another connection. */
    TestLine reconnect() {
        epoch = Ids.next();
        ordinal = 0;
        return this;
    }

    TestLine tell(PbxEvent... events) {
        return tell(List.of(events));
    }

    TestLine tell(List<? extends PbxEvent> events) {
        inbox.received(signals(events));
        return this;
    }

    List<PbxSignal> signals(List<? extends PbxEvent> events) {
        return events.stream()
                .map(event -> new PbxSignal(pbx, epoch, ++ordinal, clock.instant(), (PbxEvent) event))
                .toList();
    }

    /** Until everything told is reduced. */
    TestLine settle() {
        Awaitility.await().atMost(java.time.Duration.ofSeconds(60)).until(() -> behind() == 0);
        return this;
    }

    long behind() {
        return jdbc.sql("select coalesce(sum(received - reduced), 0) from contacts.inbox_cursor where pbx = :pbx")
                .param("pbx", pbx)
                .query(Long.class)
                .single();
    }

    UUID contact(String root) {
        return jdbc.sql("""
                        select coalesce(merged_into, id) from contacts.contact where pbx = :pbx and root_linkedid = :root
                        """)
                .param("pbx", pbx)
                .param("root", root)
                .query(UUID.class)
                .single();
    }

    String column(String root, String column) {
        return jdbc.sql("select " + column + "::text from contacts.contact where id = :id")
                .param("id", contact(root))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** The kinds of the signals that were set aside. */
    List<String> rejected() {
        return jdbc.sql("select type from contacts.rejected where pbx = :pbx")
                .param("pbx", pbx)
                .query(String.class)
                .list();
    }

    long contacts() {
        return jdbc.sql("select count(*) from contacts.contact where pbx = :pbx")
                .param("pbx", pbx)
                .query(Long.class)
                .single();
    }
}
