package io.ringloop.contacts.reducer;

import static io.ringloop.contacts.reducer.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.contacts.Outcome;
import io.ringloop.telephony.*;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResyncTest {

    private final Scene scene = new Scene();

    private static SnapshotTaken snapshot(List<WaitingCaller> waiting, ChannelSnapshot... channels) {
        return new SnapshotTaken(List.of("main"), List.of(), waiting, List.of(channels));
    }

    private static ChannelSnapshot alive(Channel channel, String application, String bridge) {
        return new ChannelSnapshot(channel, application, 10, bridge);
    }

    private static WaitingCaller waits(String id, String queue) {
        return new WaitingCaller(queue, 1, "PJSIP/trunk-" + id, id, id, "13800000001", 12, 0);
    }

    @Test
    void waitingCallThatIsGoneEndedUnobserved() {
        scene.hear(joined("1", "main")).later(Duration.ofMinutes(1)).hear(snapshot(List.of()));
        assertThat(scene.story()).containsExactly("opened", "unobserved");
        assertThat(scene.only().lastVisit().outcome).isEqualTo("unobserved");
    }

    @Test
    void conversationThatIsGoneEndedAndStaysAnswered() {
        scene.hear(answeredCall("1").subList(0, 7)).later(Duration.ofMinutes(1)).hear(snapshot(List.of()));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001", "ended");
        assertThat(scene.outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void whoStillWaitsGoesOnWaiting() {
        scene.hear(joined("1", "main")).hear(snapshot(List.of(waits("1", "main")), alive(caller("1"), "Queue", null)));
        assertThat(scene.story()).containsExactly("opened");
        assertThat(scene.only().visits).hasSize(1);
        scene.hear(left("1", "main"), connected("1", "main", "1001", "1.1"));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001");
    }

    @Test
    void callerFoundBeforeBeingRoutedIsTakenIn() {
        scene.hear(snapshot(List.of(), alive(atTheEntrance("1"), "AGI", null)));
        assertThat(scene.story()).isEmpty();
        scene.hear(gone(caller("1")));
        assertThat(scene.story()).containsExactly("opened", "short-abandoned");
    }

    @Test
    void callThatCameDuringTheGapIsTakenIn() {
        scene.hear(snapshot(List.of(waits("1", "main")), alive(caller("1"), "Queue", null)));
        assertThat(scene.story()).containsExactly("opened");
        assertThat(Duration.between(scene.only().joinedAt, scene.now)).isEqualTo(Duration.ofSeconds(12));
        scene.hear(joined("1", "main"));
        assertThat(scene.only().visits).hasSize(1);
    }

    @Test
    void callAnsweredDuringTheGapIsAnswered() {
        scene.hear(joined("1", "main"));
        scene.hear(snapshot(
                List.of(), alive(caller("1"), "Queue", "b"), alive(agent("1001", "1.1", "1"), "AppQueue", "b")));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001");
        scene.hear(gone(caller("1")));
        assertThat(scene.outcome()).isEqualTo(Outcome.ANSWERED);
    }

    @Test
    void callThatCameAndWasAnsweredDuringTheGapIsTakenInAsAnswered() {
        scene.hear(snapshot(
                List.of(), alive(caller("1"), "Queue", "b"), alive(agent("1001", "1.1", "1"), "AppQueue", "b")));
        assertThat(scene.story()).containsExactly("opened", "answered by PJSIP/1001");
    }

    @Test
    void phoneThatRingsInTheSnapshotRings() {
        var phone = new Channel("1.1", "1", "PJSIP/1001-7", "Ringing", null, null, null, null, null);
        scene.hear(snapshot(
                List.of(waits("1", "main")), alive(caller("1"), "Queue", null), alive(phone, "AppQueue", null)));
        assertThat(scene.book.effects())
                .filteredOn(Effect.Rang.class::isInstance)
                .hasSize(1);
    }

    @Test
    void repeatedSnapshotDoesNotEndCallsThatCameAfterIt() {
        var before = snapshot(List.of());
        scene.hear(before, joined("1", "main"));
        scene.reducer.reduce(new PbxSignal("pbx", EPOCH, 99, scene.now.minusMillis(10), before));
        assertThat(scene.story()).containsExactly("opened");
    }

    @Test
    void endedCallIgnoresWhatComesAfter() {
        scene.hear(joined("1", "main"), snapshot(List.of()));
        scene.hear(abandoned("1", "main", 60), left("1", "main"), gone(caller("1")), joined("1", "main"));
        assertThat(scene.story()).containsExactly("opened", "unobserved");
    }
}
