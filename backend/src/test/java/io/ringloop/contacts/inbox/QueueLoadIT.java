package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.routing.QueueLoad;
import io.ringloop.routing.QueueLoadSource;
import io.ringloop.shared.Times;
import io.ringloop.telephony.CallRouter;
import io.ringloop.telephony.RouteQuestion;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the expected wait is reckoned from. Catalogue 62. */
class QueueLoadIT extends CallScene {

    /** Later than anything another test leaves behind. */
    private static final Instant NEXT_YEAR = Instant.parse("2027-06-02T02:00:00Z");

    @Autowired
    QueueLoadSource source;

    @Autowired
    CallRouter router;

    @AfterEach
    void nobodyServes() {
        jdbc.sql("delete from routing.member where pbx = :pbx")
                .param("pbx", line.pbx)
                .update();
    }

    private void somebodyServesMain() {
        jdbc.sql("delete from routing.member where queue = 'main'").update();
        jdbc.sql("""
                        insert into routing.member (pbx, queue, iface, penalty, paused, reason, reachable, observed_at)
                        values (:pbx, 'main', 'PJSIP/1001', 0, true, 'acw', true, :at)
                        """)
                .param("pbx", line.pbx)
                .param("at", Times.bind(clock.instant()))
                .update();
    }

    /** Calls that other tests left open give up at their own time, perhaps while this one counts. */
    private void nobodyElseWaits() {
        jdbc.sql("update contacts.contact set line_open = false where state = 'waiting'")
                .update();
    }

    private int waiting() {
        return source.loads().getOrDefault("main", new QueueLoad(0, null)).waiting();
    }

    @Test
    void item62_waitingCallersAndTheLatestHandlingTimeMakeTheLoad() {
        clock.moveTo(NEXT_YEAR);
        nobodyElseWaits();
        line.tell(answeredCall("1", phone).subList(0, 7)).settle();
        clock.advance(Duration.ofMinutes(4));
        line.tell(answeredCall("1", phone).subList(7, 12)).settle();
        jdbc.sql("update contacts.contact set wrapped_up_at = answered_at + interval '6 minutes' where id = :id")
                .param("id", line.contact("1"))
                .update();
        assertThat(waiting()).as("who talks does not wait").isZero();
        line.tell(answeredCall("2", phone).subList(0, 2)).settle();
        var load = source.loads().get("main");
        assertThat(load.waiting()).isEqualTo(1);
        assertThat(load.handling()).isEqualTo(Duration.ofMinutes(6));

        somebodyServesMain();
        clock.advance(Duration.ofSeconds(6));
        var question = new RouteQuestion(line.pbx, "3", null, null, "+862155500000", "4000", "zh", null);
        assertThat(router.route(question).announced().waitMinutes()).isEqualTo(2 * 6);
    }
}
