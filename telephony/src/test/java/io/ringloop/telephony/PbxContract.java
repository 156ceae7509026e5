package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.telephony.ActionResult.Outcome;
import io.ringloop.telephony.AsteriskSettings.Credentials;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What every PBX must do, seen through the port. Run against the simulator and against a real Asterisk called by SIPp. */
abstract class PbxContract extends MonitorContract {

    @Test
    void reconnectTakesASnapshotBeforeLiveEvents() {
        join("main", "PJSIP/1004");
        pause("main", "PJSIP/1004", "break");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(30));
        String call = recorder.callFrom(number);
        recorder.ofCall(CallerJoinedQueue.class, call);
        LinkChange before = recorder.up(1);

        wiretap.cut();

        LinkChange down = recorder.change(change -> !change.up());
        LinkChange after = recorder.up(2);
        assertThat(down.reason()).isEqualTo(LinkChange.Reason.CLOSED);
        assertThat(down.epoch()).isEqualTo(before.epoch());
        assertThat(down.heardAt()).isNotNull().isBeforeOrEqualTo(down.at());
        assertThat(after.epoch()).isNotEqualTo(before.epoch());
        assertThat(after.at()).isAfter(down.heardAt());
        await().until(() -> recorder.all(SnapshotTaken.class).size() == 2);
        SnapshotTaken snapshot = recorder.all(SnapshotTaken.class).get(1);
        assertThat(snapshot.queues())
                .contains("main", "complaint", "aftersale", "sales", "rescue", "duty", "main-vip", "main-en");
        assertThat(snapshot.members()).anySatisfy(member -> {
            assertThat(member.queue()).isEqualTo("main");
            assertThat(member.iface()).isEqualTo("PJSIP/1004");
            assertThat(member.paused()).isTrue();
            assertThat(member.pausedReason()).isEqualTo("break");
        });
        assertThat(snapshot.waiting()).anySatisfy(caller -> {
            assertThat(caller.uniqueid()).isEqualTo(call);
            assertThat(caller.linkedid()).isEqualTo(call);
            assertThat(caller.queue()).isEqualTo("main");
            assertThat(caller.position()).isEqualTo(1);
        });
        assertThat(snapshot.channels()).anySatisfy(channel -> {
            assertThat(channel.channel().uniqueid()).isEqualTo(call);
            assertThat(channel.application()).isEqualTo("Queue");
        });
        // life goes on in the new epoch
        recorder.ofCall(ChannelEnded.class, call);
        recorder.assertWhole();
    }

    @Test
    void wrongPasswordIsRefusedClearlyAndTriedAgainSlowly() {
        Recorder other = new Recorder();
        AsteriskSettings right = settings(bed.settings(TIMING), TIMING);
        AsteriskSettings wrong = new AsteriskSettings(
                right.name(),
                right.host(),
                right.port(),
                false,
                new Credentials(right.reader().user(), "wrong"),
                right.writer(),
                TIMING);
        try (Pbx refused = Telephony.asterisk(wrong)) {
            refused.open(other);
            LinkChange down = other.change(change -> !change.up());
            assertThat(down.reason()).isEqualTo(LinkChange.Reason.AUTH);
            assertThat(down.heardAt()).isNull();
            assertThat(down.detail()).contains("password");
            await().until(() -> refused.state() == LinkState.REFUSED);
            // another attempt later it is still told once
            int greetings = wiretap.accepted();
            await().atMost(Recorder.PATIENCE).until(() -> wiretap.accepted() >= greetings + 2);
            await().until(() -> refused.state() == LinkState.REFUSED);
            assertThat(other.changes()).hasSize(1);
        }
    }

    @Test
    void halfOpenLinkIsNoticedAndReplaced() {
        LinkChange first = recorder.up(1);

        wiretap.freeze();

        LinkChange down = recorder.change(change -> !change.up());
        assertThat(down.reason()).isEqualTo(LinkChange.Reason.SILENCE);
        assertThat(down.epoch()).isEqualTo(first.epoch());
        assertThat(pbx.actions()
                        .pauseMember("main", "PJSIP/1001", true, "x")
                        .join()
                        .accepted())
                .isFalse();

        wiretap.thaw();

        assertThat(recorder.up(2).epoch()).isNotEqualTo(first.epoch());
        await().atMost(Recorder.PATIENCE)
                .until(() ->
                        pbx.actions().removeMember("main", "PJSIP/1016").join().outcome() == Outcome.REFUSED);
        recorder.assertWhole();
    }

    @Test
    void malformedUnknownAndDoubledEventsHarmNobody() {
        join("main", "PJSIP/1001");
        long ignored = pbx.figures().ignored();
        wiretap.slipIn("Event: NoSuchThing\r\nFoo: bar\r\n\r\n");
        // as Asterisk tells it when both channels are gone before
        wiretap.slipIn("Event: AgentComplete\r\nQueue: main\r\nInterface: PJSIP/1009\r\nReason: caller\r\n\r\n");
        wiretap.slipIn("Event: QueueCallerJoin\r\nChannel: PJSIP/x-1\r\nUniqueid: 1.1\r\n\r\n");
        wiretap.slipIn("this is no message\r\n\r\n");
        wiretap.slipIn("Event: QueueCallerJoin\r\nUniqueid: 1.2\r\nQueue: main\r\nPosition: first\r\n\r\n");
        String member = "Event: QueueMemberStatus\r\nQueue: main\r\nInterface: PJSIP/1009\r\nStatus: 1\r\n\r\n";
        // cut off, and the next message follows at once
        wiretap.slipIn("Event: Hangup\r\nChannel: PJSIP/x-1\r\n" + member + member);

        await().until(() -> recorder.all(Unreadable.class).size() == 4);
        assertThat(recorder.all(Unreadable.class))
                .extracting(Unreadable::name)
                .containsExactly("QueueCallerJoin", "", "QueueCallerJoin", "Hangup");
        assertThat(recorder.all(Unreadable.class))
                .extracting(Unreadable::reason)
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
        await().until(() -> recorder.all(MemberStatus.class).stream()
                        .filter(event -> event.member().iface().equals("PJSIP/1009"))
                        .count()
                == 2);
        assertThat(pbx.figures().ignored()).isEqualTo(ignored + 2);
        assertThat(pbx.figures().unreadable()).isEqualTo(4);
        assertThat(pbx.state()).isEqualTo(LinkState.UP);
        recorder.assertWhole();
    }

    @Test
    void restartedPbxIsFoundAgain() {
        join("main", "PJSIP/1004");
        pause("main", "PJSIP/1004", "break");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(30));
        String call = recorder.callFrom(number);
        recorder.ofCall(CallerJoinedQueue.class, call);

        bed.restart();

        recorder.change(change -> !change.up());
        recorder.up(2);
        await().until(() -> recorder.all(SnapshotTaken.class).size() >= 2);
        SnapshotTaken last = recorder.all(SnapshotTaken.class)
                .get(recorder.all(SnapshotTaken.class).size() - 1);
        assertThat(last.channels()).isEmpty();
        assertThat(last.waiting()).isEmpty();
        await().atMost(Recorder.PATIENCE)
                .until(() -> pbx.actions()
                                .setVariable("PJSIP/nobody-1", "A", "1")
                                .join()
                                .outcome()
                        == Outcome.REFUSED);
        recorder.assertWhole();
    }
}
