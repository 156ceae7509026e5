package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.abandonedCall;
import static io.ringloop.contacts.reducer.Scene.agent;
import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static io.ringloop.contacts.reducer.Scene.gone;
import static io.ringloop.contacts.reducer.Scene.joined;
import static io.ringloop.contacts.reducer.Scene.timedOutCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.telephony.LinkChange;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.SnapshotTaken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Calls of which something is late, missing, unreadable, repeated or out of order. */
class CallsInDisorderIT extends CallScene {

    @Test
    void hangupWithoutATransferIsDecidedWhenTheGraceIsOver() {
        line.tell(answeredCall("1", phone).subList(0, 7))
                .tell(gone(agent(phone, "1.1", "1")))
                .settle();
        assertThat(line.column("1", "state")).isEqualTo("talking");
        clock.advance(Duration.ofSeconds(3));
        line.tell(joined("other", "main")); // anything wakes the reducer; so would its own timer
        await().until(() -> "wrap-up".equals(line.column("1", "state")));
    }

    @Test
    void gapEndsCallsUnobservedAndIsKeptAsAnInterval() {
        line.tell(joined("1", "main")).settle();
        var lost = clock.instant();
        inbox.link(new LinkChange(line.pbx, false, null, lost, lost, LinkChange.Reason.SILENCE, "no pong"));
        clock.advance(Duration.ofMinutes(1));
        inbox.link(new LinkChange(line.pbx, true, null, clock.instant(), null, null, null));
        line.reconnect()
                .tell(new SnapshotTaken(List.of("main"), List.of(), List.of(), List.of()))
                .settle();
        assertThat(line.column("1", "outcome")).isEqualTo("unobserved");
        assertThat(steps(line.contact("1"))).endsWith(Elements.END_UNOBSERVED);
        assertThat(jdbc.sql("""
                        select reason || ' ' || extract(epoch from to_at - from_at)::int
                        from contacts.unobserved where pbx = :pbx
                        """).param("pbx", line.pbx).query(String.class).list())
                .containsExactly("silence 60");
    }

    /** Calls are reduced side by side: one that fails takes nothing from the others, and gives them nothing twice. */
    @Test
    void callThatFailsLeavesTheOthersOfItsBatchAsTheyAre() {
        jdbc.sql("""
                        create function contacts.refuse_test_call() returns trigger language plpgsql as
                        $$ begin raise exception 'refused by the test'; end $$
                        """).update();
        jdbc.sql("""
                        create trigger refuse_test_call before insert on contacts.contact for each row
                        when (new.root_linkedid = 'refused') execute function contacts.refuse_test_call()
                        """).update();
        try {
            var other = Objects.requireNonNull(people.agent().phone()).substring("PJSIP/".length());
            var batch = new ArrayList<PbxEvent>(answeredCall("1", phone).subList(0, 7));
            batch.add(2, joined("refused", "main"));
            batch.addAll(answeredCall("2", other).subList(0, 7));
            line.tell(batch).settle();
        } finally {
            jdbc.sql("drop function contacts.refuse_test_call() cascade").update();
        }
        assertThat(line.rejected()).containsExactly("caller-joined-queue");
        assertThat(line.contacts()).isEqualTo(2);
        for (var call : List.of("1", "2")) {
            assertThat(open(line.contact(call))).containsExactly(Elements.SERVE_CONTACT);
            assertThat(jdbc.sql("select kind from archive.fact where subject_id = :contact order by id")
                            .param("contact", line.contact(call).toString())
                            .query(String.class)
                            .list())
                    .containsExactly("contact-opened", "contact-answered");
        }
        assertThat(jdbc.sql("select count(*) from contacts.reduced_ahead where pbx = :pbx")
                        .param("pbx", line.pbx)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoHundredCallsRepeatedAndReorderedMakeOneContactAndOneInstanceEach() {
        var random = new Random(42);
        var expected = new TreeMap<String, String>();
        var streams = new ArrayList<List<PbxEvent>>();
        for (int i = 0; i < 200; i++) {
            var id = "c" + i;
            var kind = random.nextInt(4);
            expected.put(
                    id,
                    List.of("answered", "abandoned", "short-abandoned", "timeout")
                            .get(kind));
            var events = new ArrayList<>(
                    switch (kind) {
                        case 0 -> answeredCall(id, phone);
                        case 1 -> abandonedCall(id, 30);
                        case 2 -> abandonedCall(id, 2);
                        default -> timedOutCall(id);
                    });
            for (int at = events.size() - 1; at >= 0; at--) {
                if (random.nextInt(5) == 0) {
                    events.add(at, events.get(at));
                }
            }
            streams.add(events);
        }
        var batch = new ArrayList<PbxEvent>();
        while (!streams.isEmpty()) {
            var next = streams.get(random.nextInt(streams.size()));
            batch.add(next.remove(0));
            streams.removeIf(List::isEmpty);
            if (batch.size() == 37 || streams.isEmpty()) {
                var signals = line.signals(batch);
                inbox.received(signals);
                inbox.received(signals); // the adapter could not know that the first time had worked
                batch.clear();
            }
        }
        line.settle();
        var outcomes = new TreeMap<String, String>();
        jdbc.sql("select root_linkedid, outcome from contacts.contact where pbx = :pbx")
                .param("pbx", line.pbx)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(entry -> outcomes.put(entry.getKey(), entry.getValue()));
        assertThat(outcomes).isEqualTo(expected);
        var ids = jdbc.sql("select id from contacts.contact where pbx = :pbx")
                .param("pbx", line.pbx)
                .query(UUID.class)
                .list();
        assertThat(ids.stream()
                        .collect(Collectors.toMap(id -> id, this::instance))
                        .values())
                .doesNotHaveDuplicates()
                .hasSize(200);
    }
}
