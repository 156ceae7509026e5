package io.ringloop.contacts.reducer;

import static io.ringloop.contacts.reducer.Scene.abandoned;
import static io.ringloop.contacts.reducer.Scene.agent;
import static io.ringloop.contacts.reducer.Scene.caller;
import static io.ringloop.contacts.reducer.Scene.exited;
import static io.ringloop.contacts.reducer.Scene.gone;
import static io.ringloop.contacts.reducer.Scene.joined;
import static io.ringloop.contacts.reducer.Scene.left;
import static io.ringloop.contacts.reducer.Scene.routed;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.contacts.Outcome;
import io.ringloop.telephony.AgentConnected;
import io.ringloop.telephony.QueueExited;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A caller whom the dialplan leads from one wait to the next. */
class WaitingCourseTest {

    private final Scene scene = new Scene();

    private Scene waitsTwice() {
        return scene.hear(routed("1"), joined("1", "main-en"))
                .later(Duration.ofSeconds(20))
                .hear(
                        abandoned("1", "main-en", 20),
                        left("1", "main-en"),
                        exited("1", "main-en", QueueExited.MOVED_ON),
                        joined("1", "main"));
    }

    private static AgentConnected connectedAfter(int seconds) {
        return new AgentConnected(caller("1"), agent("1001", "1.1", "1"), "main", "PJSIP/1001", "1001", seconds, 2);
    }

    @Test
    void theWholeWaitCounts() {
        waitsTwice().hear(left("1", "main"), connectedAfter(7));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001");
        assertThat(scene.only().waitSeconds).isEqualTo(27);
        assertThat(scene.only().visits).extracting(visit -> visit.outcome).containsExactly("moved-on", "answered");
    }

    @Test
    void whoGivesUpSoonInTheSecondQueueDidNotGiveUpSoon() {
        waitsTwice().hear(abandoned("1", "main", 1), left("1", "main"), gone(caller("1")));
        assertThat(scene.outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(scene.only().waitSeconds).isEqualTo(21);
    }

    @Test
    void whoTakesTheOfferLeavesForACallback() {
        scene.hear(routed("1"), joined("1", "main"))
                .later(Duration.ofSeconds(60))
                .hear(
                        abandoned("1", "main", 60),
                        left("1", "main"),
                        new QueueExited(caller("1"), "main", "KEY", "callback"),
                        gone(caller("1")));
        assertThat(scene.outcome()).isEqualTo(Outcome.LEFT_FOR_CALLBACK);
    }

    @Test
    void whoWaitsOnInTheSameQueueIsInItAgain() {
        scene.hear(routed("1"), joined("1", "main"))
                .later(Duration.ofSeconds(60))
                .hear(
                        abandoned("1", "main", 60),
                        left("1", "main"),
                        exited("1", "main", QueueExited.MOVED_ON),
                        joined("1", "main"));
        assertThat(scene.only().visits).hasSize(2);
        assertThat(scene.only().lineState()).isEqualTo("waiting");
        scene.hear(abandoned("1", "main", 840), left("1", "main"), exited("1", "main", "TIMEOUT"), gone(caller("1")));
        assertThat(scene.outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(scene.only().waitSeconds).isEqualTo(900);
    }

    @Test
    void whoHangsUpDuringTheOfferAbandoned() {
        scene.hear(routed("1"), joined("1", "main"))
                .later(Duration.ofSeconds(60))
                .hear(abandoned("1", "main", 60), left("1", "main"), gone(caller("1")));
        assertThat(scene.outcome()).isEqualTo(Outcome.ABANDONED);
    }
}
