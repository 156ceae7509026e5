package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.telephony.ActionResult.Outcome;
import io.ringloop.telephony.AsteriskSettings.Credentials;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.RouteAnswer.Route;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every PBX must do, seen through the port. Run against the simulator and against a real Asterisk called by SIPp. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PbxContract {

    // a real Asterisk thinks for a second before it refuses a password
    static final Timing TIMING = new Timing(
            Duration.ofSeconds(2),
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            50_000);

    private static final RouteAnswer FALLBACK = RouteAnswer.toQueue("duty");

    TestBed bed;
    Wiretap wiretap;
    Recorder recorder;
    Pbx pbx;
    private final List<String[]> joined = new ArrayList<>();
    private final List<AutoCloseable> opened = new ArrayList<>();

    abstract TestBed bed() throws Exception;

    @BeforeAll
    void startPbx() throws Exception {
        bed = bed();
    }

    @AfterAll
    void stopPbx() {
        if (bed != null) {
            bed.close();
        }
    }

    @BeforeEach
    void openLink() {
        wiretap = new Wiretap(() -> bed.settings(TIMING).port());
        recorder = new Recorder();
        pbx = Telephony.asterisk(settings(bed.settings(TIMING), TIMING));
        pbx.open(recorder);
        recorder.up(1);
    }

    @AfterEach
    void closeLink() throws Exception {
        hangUpEveryone();
        for (String[] member : joined) {
            pbx.actions().removeMember(member[0], member[1]).join();
        }
        joined.clear();
        for (AutoCloseable one : opened) {
            one.close();
        }
        opened.clear();
        pbx.close();
        wiretap.close();
    }

    /** No test leaves a call to the next. */
    private void hangUpEveryone() {
        await().atMost(Recorder.PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            // refused: gone without a word, in a gap or with a restart
            return recorder.aliveChannels().stream()
                    .allMatch(
                            channel -> pbx.actions().hangup(channel, 16).join().outcome() == Outcome.REFUSED);
        });
    }

    AsteriskSettings settings(AsteriskSettings of, Timing timing) {
        return new AsteriskSettings(of.name(), "127.0.0.1", wiretap.port(), false, of.reader(), of.writer(), timing);
    }

    void join(String queue, String iface) {
        ActionResult added =
                pbx.actions().addMember(queue, iface, "Li Na", 0, null).join();
        assertThat(added.outcome()).as("%s", added).isEqualTo(Outcome.ACCEPTED);
        joined.add(new String[] {queue, iface});
        recorder.first(
                MemberAdded.class,
                event -> event.member().queue().equals(queue)
                        && event.member().iface().equals(iface));
    }

    static String number() {
        return "138" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    AgiServer router(CallRouter router) throws IOException {
        AgiServer server = new AgiServer(bed.agiPort(), router, Duration.ofMillis(500), FALLBACK).start();
        opened.add(server);
        return server;
    }

    // ---- calls -----------------------------------------------------------------------------------------------------

    @Test
    void answeredCallTellsLeaveBeforeConnect() {
        join("main", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(3));

        String call = recorder.callFrom(number);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(recorder.storyOf(call))
                .containsSubsequence(
                        "ChannelStarted",
                        "CallRouted",
                        "CallerJoinedQueue",
                        "AgentRinging",
                        "CallerLeftQueue",
                        "AgentConnected",
                        "ChannelsBridged",
                        "AgentCompleted",
                        "ChannelEnded")
                .doesNotContain("CallerAbandonedQueue", "QueueExited")
                .endsWith("ChannelEnded");
        CallRouted routed = recorder.ofCall(CallRouted.class, call);
        assertThat(routed.queue()).isEqualTo("main");
        assertThat(routed.calledNumber()).isEqualTo("4000");
        assertThat(routed.callerNumber()).isEqualTo(number);
        AgentConnected connected = recorder.ofCall(AgentConnected.class, call);
        assertThat(connected.iface()).isEqualTo("PJSIP/1001");
        assertThat(connected.agentChannel().iface()).isEqualTo("PJSIP/1001");
        assertThat(connected.agentChannel().linkedid()).isEqualTo(call);
        assertThat(recorder.ofCall(AgentCompleted.class, call).reason()).isEqualTo("caller");
        assertThat(recorder.all(ChannelsBridged.class))
                .extracting(ChannelsBridged::bridgeId)
                .containsExactly(
                        recorder.ofCall(ChannelsBridged.class, call).bridgeId(),
                        recorder.ofCall(ChannelsBridged.class, call).bridgeId());
        recorder.assertWhole();
    }

    @Test
    void agentWhoHangsUpEndsTheCall() {
        join("main", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(15));
        String call = recorder.callFrom(number);
        AgentConnected connected = recorder.ofCall(AgentConnected.class, call);

        assertThat(pbx.actions()
                        .hangup(connected.agentChannel().name(), 16)
                        .join()
                        .accepted())
                .isTrue();

        recorder.ofCall(ChannelEnded.class, call);
        recorder.ofCall(ChannelEnded.class, connected.agentChannel().uniqueid());
        // a hang-up ordered over AMI is told as the caller's by a real Asterisk, so the reason proves nothing
        assertThat(recorder.ofCall(AgentCompleted.class, call).reason()).isIn("agent", "caller");
    }

    @Test
    void abandonedCallEndsWithoutQueueExit() {
        join("main", "PJSIP/1004");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(1));

        String call = recorder.callFrom(number);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(recorder.storyOf(call))
                .containsSubsequence("CallerJoinedQueue", "CallerAbandonedQueue", "CallerLeftQueue", "ChannelEnded")
                .doesNotContain("QueueExited", "AgentConnected");
    }

    @Test
    void queueTimeoutIsToldAsAbandonFirstAndAsTimeoutThen() {
        join("main", "PJSIP/1004");
        pause("main", "PJSIP/1004", "break");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(30));

        String call = recorder.callFrom(number);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(recorder.storyOf(call))
                .containsSubsequence("CallerJoinedQueue", "CallerAbandonedQueue", "CallerLeftQueue", "QueueExited");
        assertThat(recorder.ofCall(QueueExited.class, call).status()).isEqualTo("TIMEOUT");
        assertThat(recorder.ofCall(QueueExited.class, call).queue()).isEqualTo("main");
    }

    @Test
    void callerLeavesAQueueThatBecomesEmpty() {
        join("main", "PJSIP/1004");
        pause("main", "PJSIP/1004", "break");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(30));
        String call = recorder.callFrom(number);
        recorder.ofCall(CallerJoinedQueue.class, call);

        pbx.actions().removeMember("main", "PJSIP/1004").join();

        assertThat(recorder.ofCall(QueueExited.class, call).status()).isEqualTo("LEAVEEMPTY");
        assertThat(recorder.storyOf(call)).containsSubsequence("CallerAbandonedQueue", "QueueExited");
        recorder.first(MemberRemoved.class, event -> event.member().iface().equals("PJSIP/1004"));
    }

    @Test
    void callerCannotJoinAnEmptyQueue() {
        String number = number();
        bed.call(number, "4001", Duration.ofSeconds(30));

        String call = recorder.callFrom(number);
        assertThat(recorder.ofCall(QueueExited.class, call).status()).isEqualTo("JOINEMPTY");
        assertThat(recorder.ofCall(QueueExited.class, call).queue()).isEqualTo("sales");
        recorder.ofCall(ChannelEnded.class, call);
        assertThat(recorder.storyOf(call)).doesNotContain("CallerJoinedQueue", "CallerAbandonedQueue");
    }

    @Test
    void keyWhileWaitingIsAQueueExitWithoutAbandon() {
        join("main", "PJSIP/1004");
        pause("main", "PJSIP/1004", "break");
        String number = number();
        bed.callAndPress(number, "4000", '1', Duration.ofSeconds(1));

        String call = recorder.callFrom(number);
        QueueExited exited = recorder.ofCall(QueueExited.class, call);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(exited.status()).isEqualTo("KEY");
        assertThat(exited.key()).isEqualTo("callback");
        assertThat(recorder.storyOf(call))
                .containsSubsequence("CallerJoinedQueue", "CallerLeftQueue", "QueueExited", "ChannelEnded")
                .doesNotContain("CallerAbandonedQueue");
    }

    @Test
    void callerIsTurnedAwayFromAFullQueue() {
        join("main", "PJSIP/1004");
        pause("main", "PJSIP/1004", "break");
        String first = number();
        String second = number();
        bed.call(first, "4000", Duration.ofSeconds(30));
        bed.call(second, "4000", Duration.ofSeconds(30));
        recorder.ofCall(CallerJoinedQueue.class, recorder.callFrom(first));
        recorder.ofCall(CallerJoinedQueue.class, recorder.callFrom(second));
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(30));

        String call = recorder.callFrom(number);
        assertThat(recorder.ofCall(QueueExited.class, call).status()).isEqualTo("FULL");
        recorder.ofCall(ChannelEnded.class, call);
        assertThat(recorder.storyOf(call)).doesNotContain("CallerJoinedQueue");
        await().atMost(Recorder.PATIENCE)
                .until(() -> recorder.all(CallerAbandonedQueue.class).size() == 2);
    }

    @Test
    void agentWhoDoesNotAnswerIsFollowedByAnother() {
        join("main", "PJSIP/1004");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(8));
        String call = recorder.callFrom(number);
        recorder.ofCall(AgentRinging.class, call);
        join("main", "PJSIP/1002");

        AgentDidNotAnswer silent = recorder.ofCall(AgentDidNotAnswer.class, call);
        AgentConnected connected = recorder.ofCall(AgentConnected.class, call);

        assertThat(silent.iface()).isEqualTo("PJSIP/1004");
        assertThat(silent.ringMillis()).isBetween(1_500, 3_000);
        assertThat(connected.iface()).isEqualTo("PJSIP/1002");
        assertThat(recorder.storyOf(call))
                .containsSubsequence("AgentRinging", "AgentDidNotAnswer", "AgentRinging", "AgentConnected");
    }

    @Test
    void pauseIsConfirmedByItsEvent() {
        join("main", "PJSIP/1001");
        join("complaint", "PJSIP/1001");
        pause(null, "PJSIP/1001", "lunch");

        MemberPaused main = recorder.first(
                MemberPaused.class, event -> event.member().queue().equals("main"));
        MemberPaused complaint = recorder.first(
                MemberPaused.class, event -> event.member().queue().equals("complaint"));
        assertThat(List.of(main, complaint)).allSatisfy(event -> {
            assertThat(event.member().paused()).isTrue();
            assertThat(event.member().pausedReason()).isEqualTo("lunch");
            assertThat(event.member().lastPauseAt()).isNotNull();
        });

        pbx.actions().pauseMember(null, "PJSIP/1001", false, null).join();
        recorder.first(
                MemberPaused.class,
                event ->
                        event.member().queue().equals("main") && !event.member().paused());
    }

    @Test
    void memberMayJoinPaused() {
        ActionResult added = pbx.actions()
                .addMember("main", "PJSIP/1003", "Wang Wei", 3, "training")
                .join();
        joined.add(new String[] {"main", "PJSIP/1003"});

        assertThat(added.accepted()).isTrue();
        MemberAdded event =
                recorder.first(MemberAdded.class, one -> one.member().iface().equals("PJSIP/1003"));
        assertThat(event.member().paused()).isTrue();
        assertThat(event.member().penalty()).isEqualTo(3);
        assertThat(event.member().name()).isEqualTo("Wang Wei");
        recorder.first(MemberPaused.class, one -> "training".equals(one.member().pausedReason()));
    }

    @Test
    void refusedActionIsAResultNotAnException() {
        assertThat(pbx.actions().removeMember("main", "PJSIP/1016").join().outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(pbx.actions().hangup("PJSIP/nobody-00000001", null).join().outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void blindTransferToAQueueKeepsTheCall() {
        join("main", "PJSIP/1001");
        join("complaint", "PJSIP/1002");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(8));
        String call = recorder.callFrom(number);
        String agent =
                recorder.ofCall(AgentConnected.class, call).agentChannel().name();

        assertThat(pbx.actions()
                        .blindTransfer(agent, "ringloop-transfer", "complaint")
                        .join()
                        .accepted())
                .isTrue();

        CallTransferred transferred = recorder.first(CallTransferred.class, event -> true);
        AgentConnected second =
                recorder.first(AgentConnected.class, event -> event.queue().equals("complaint"));

        assertThat(transferred.attended()).isFalse();
        assertThat(transferred.transferer().iface()).isEqualTo("PJSIP/1001");
        assertThat(transferred.transferee().uniqueid()).isEqualTo(call);
        assertThat(transferred.exten()).isEqualTo("complaint");
        assertThat(second.channel().uniqueid()).isEqualTo(call);
        assertThat(second.channel().linkedid()).isEqualTo(call);
        assertThat(second.iface()).isEqualTo("PJSIP/1002");
        assertThat(recorder.all(CallerJoinedQueue.class))
                .extracting(CallerJoinedQueue::queue)
                .containsExactly("main", "complaint");
        assertThat(recorder.all(AgentCompleted.class).get(0).reason()).isEqualTo("transfer");
    }

    @Test
    void attendedTransferPutsTheSecondAgentInThePlaceOfTheFirst() {
        join("main", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(9));
        String call = recorder.callFrom(number);
        String agent =
                recorder.ofCall(AgentConnected.class, call).agentChannel().name();
        assertThat(pbx.actions()
                        .attendedTransfer(agent, "ringloop-transfer", "1002")
                        .join()
                        .accepted())
                .isTrue();
        recorder.first(
                CallHeld.class, event -> "PJSIP/1001".equals(event.channel().iface()));
        ChannelsBridged consulted = recorder.first(
                ChannelsBridged.class,
                event -> "PJSIP/1002".equals(event.channel().iface()));

        pbx.actions().hangup(agent, 16).join();

        CallTransferred transferred = recorder.first(CallTransferred.class, event -> true);
        assertThat(transferred.attended()).isTrue();
        assertThat(transferred.result()).isEqualTo("Success");
        assertThat(transferred.transferer().iface()).isEqualTo("PJSIP/1001");
        assertThat(transferred.transferee().uniqueid()).isEqualTo(call);
        assertThat(transferred.target()).isNotNull();
        assertThat(consulted.channel().linkedid()).isEqualTo(call);
        assertThat(recorder.ofCall(AgentCompleted.class, call).reason()).isEqualTo("transfer");
    }

    // ---- the question ----------------------------------------------------------------------------------------------

    @Test
    void routeAnswerIsCarriedOut() throws Exception {
        List<RouteQuestion> asked = new ArrayList<>();
        router(question -> {
            asked.add(question);
            return new RouteAnswer(Route.QUEUE, "complaint", 7, List.of("en"), "script", "decision-1", 30);
        });
        join("complaint", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(2));

        String call = recorder.callFrom(number);
        CallRouted routed = recorder.ofCall(CallRouted.class, call);
        assertThat(routed.queue()).isEqualTo("complaint");
        assertThat(routed.decisionId()).isEqualTo("decision-1");
        assertThat(recorder.ofCall(CallerJoinedQueue.class, call).queue()).isEqualTo("complaint");
        assertThat(asked).singleElement().satisfies(question -> {
            assertThat(question.uniqueid()).isEqualTo(call);
            assertThat(question.linkedid()).isEqualTo(call);
            assertThat(question.callerNumber()).isEqualTo(number);
            assertThat(question.calledNumber()).isEqualTo("4000");
            assertThat(question.language()).isEqualTo("zh");
            assertThat(question.pbx()).isEqualTo(bed.settings(TIMING).name());
        });
    }

    @Test
    void refusedCallIsToldAsSuch() throws Exception {
        router(question -> new RouteAnswer(
                question.calledNumber().equals("4001") ? Route.CLOSED_NOTICE : Route.RESTRICT,
                null,
                0,
                List.of(),
                null,
                "decision-2",
                null));
        String late = number();
        String unwanted = number();
        bed.call(late, "4001", Duration.ofSeconds(10));
        bed.call(unwanted, "4000", Duration.ofSeconds(10));

        CallRefused closed = recorder.ofCall(CallRefused.class, recorder.callFrom(late));
        CallRefused restricted = recorder.ofCall(CallRefused.class, recorder.callFrom(unwanted));
        assertThat(closed.route()).isEqualTo("closedNotice");
        assertThat(closed.decisionId()).isEqualTo("decision-2");
        assertThat(closed.calledNumber()).isEqualTo("4001");
        assertThat(restricted.route()).isEqualTo("restrict");
        recorder.ofCall(ChannelEnded.class, closed.channel().uniqueid());
        recorder.ofCall(ChannelEnded.class, restricted.channel().uniqueid());
        assertThat(recorder.all(CallerJoinedQueue.class)).isEmpty();
    }

    @Test
    void slowRouterIsReplacedByTheFallback() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        AgiServer server = router(question -> {
            try {
                never.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
            }
            return RouteAnswer.toQueue("main");
        });
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(2));

        CallRouted routed = recorder.ofCall(CallRouted.class, recorder.callFrom(number));
        assertThat(routed.queue()).isEqualTo("duty");
        assertThat(routed.decisionId()).isNull();
        assertThat(server.fallenBack()).isEqualTo(1);
        never.countDown();
    }

    @Test
    void failingRouterIsReplacedByTheFallback() throws Exception {
        router(question -> {
            throw new IllegalStateException("the rules are broken");
        });
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(2));

        CallRouted routed = recorder.ofCall(CallRouted.class, recorder.callFrom(number));
        assertThat(routed.queue()).isEqualTo("duty");
    }

    @Test
    void callReachesTheQueueOfItsLineWhenNobodyAnswersTheQuestion() {
        join("complaint", "PJSIP/1001");
        String number = number();
        bed.call(number, "4003", Duration.ofSeconds(2));

        String call = recorder.callFrom(number);
        CallRouted routed = recorder.ofCall(CallRouted.class, call);
        assertThat(routed.queue()).isEqualTo("complaint");
        assertThat(routed.decisionId()).isNull();
        assertThat(recorder.ofCall(AgentConnected.class, call).queue()).isEqualTo("complaint");
    }

    @Test
    void callReachesItsQueueWhenTheServerAcceptsAndSaysNothing() throws Exception {
        join("complaint", "PJSIP/1001");
        ServerSocket silent = new ServerSocket(bed.agiPort(), 50, InetAddress.getLoopbackAddress());
        opened.add(silent);
        String number = number();
        bed.call(number, "4003", Duration.ofSeconds(6));

        String call = recorder.callFrom(number);
        assertThat(recorder.ofCall(CallRouted.class, call).queue()).isEqualTo("complaint");
        assertThat(recorder.ofCall(AgentConnected.class, call).queue()).isEqualTo("complaint");
    }

    // ---- the link --------------------------------------------------------------------------------------------------

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
        assertThat(snapshot.queues()).contains("main", "complaint", "aftersale", "sales", "rescue", "duty");
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
        assertThat(pbx.figures().ignored()).isEqualTo(ignored + 1);
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

    void pause(String queue, String iface, String reason) {
        assertThat(pbx.actions().pauseMember(queue, iface, true, reason).join().accepted())
                .isTrue();
        recorder.first(
                MemberPaused.class,
                event -> event.member().iface().equals(iface) && event.member().paused());
    }
}
