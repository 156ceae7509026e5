package io.ringloop.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RingloopTest
class PresenceIT {

    private static final List<String> QUEUES = List.of("main", "sales", "aftersale", "complaint", "rescue", "duty");

    @Autowired
    Presences presences;

    @Autowired
    PbxLinks links;

    @Autowired
    TestStaff staff;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    ScriptedPbx pbx = new ScriptedPbx("unset", QUEUES, signal -> {});

    @BeforeEach
    void connect() {
        pbx = new ScriptedPbx(
                "pbx-" + Ids.next(),
                QUEUES,
                signal -> transaction.executeWithoutResult(status -> events.publishEvent(signal)));
        links.add(pbx);
        pbx.snapshot();
    }

    @AfterEach
    void disconnect() {
        links.remove(pbx);
        jdbc.sql("update routing.presence set wanted = 'offline', wanted_reason = null, iface = null")
                .update();
    }

    @Test
    void availableJoinsTheQueuesOfTheSkillsAndIsConfirmedByThePbx() {
        var agent = staff.agent("repair");
        var asked = presences.want(agent, Wanted.AVAILABLE);
        assertThat(asked.wanted()).isEqualTo(Wanted.AVAILABLE);

        awaitShown(agent, PresenceState.AVAILABLE, null);
        assertThat(pbx.seatsOf(agent.phone()))
                .containsExactly("aftersale/0", "complaint/5", "duty/0", "main/0", "rescue/5", "sales/3");
        assertThat(presences.of(agent).queues())
                .extracting(Presence.QueueName::key)
                .containsExactlyElementsOf(QUEUES);
    }

    @Test
    void breakPausesEveryQueueForItsReason() {
        var agent = available();
        presences.want(agent, Wanted.breakFor("meal"));
        awaitShown(agent, PresenceState.BREAK, "meal");
        assertThat(pbx.seatsOf(agent.phone())).hasSize(6).allMatch(seat -> seat.endsWith(" meal"));

        presences.want(agent, Wanted.AVAILABLE);
        awaitShown(agent, PresenceState.AVAILABLE, null);
        assertThat(pbx.seatsOf(agent.phone())).hasSize(6).noneMatch(seat -> seat.endsWith(" meal"));
    }

    @Test
    void ofTwoPressesInARowTheLastWins() {
        var agent = staff.agent();
        presences.want(agent, Wanted.AVAILABLE);
        presences.want(agent, Wanted.OFFLINE);
        presences.want(agent, Wanted.breakFor("rest"));
        presences.want(agent, Wanted.OFFLINE);
        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(pbx.seatsOf(agent.phone())).isEmpty();
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.OFFLINE);
        assertThat(presences.of(agent).wanted()).isNull();
    }

    @Test
    void whatIsWantedStaysUnconfirmedWhileTheLinkIsCutAndIsDeliveredWhenItIsBack() {
        var agent = available();
        pbx.cut();
        presences.want(agent, Wanted.breakFor("meeting"));
        assertThat(open()).isPositive();
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.AVAILABLE);
        assertThat(presences.of(agent).wanted()).isEqualTo(Wanted.breakFor("meeting"));

        pbx.reconnect();
        awaitShown(agent, PresenceState.BREAK, "meeting");
    }

    @Test
    void aWishWaitsForTheLinkWithoutBeingAskedForAgain() {
        var agent = available();
        pbx.cut();
        presences.want(agent, Wanted.breakFor("rest"));
        assertThat(open()).isPositive();
        pbx.mend(); // nothing is reported of it
        awaitShown(agent, PresenceState.BREAK, "rest");
    }

    @Test
    void aWishThatThePbxRefusedIsTriedAgain() {
        var agent = available();
        pbx.refuse(true);
        presences.want(agent, Wanted.breakFor("rest"));
        await().untilAsserted(() -> assertThat(attempts()).isPositive());
        assertThat(presences.of(agent).wanted()).isEqualTo(Wanted.breakFor("rest"));
        pbx.refuse(false);
        clock.advance(Duration.ofMinutes(2));
        awaitShown(agent, PresenceState.BREAK, "rest");
    }

    @Test
    void aRestartedPbxIsToldAgain() {
        var free = available();
        var eating = available();
        presences.want(eating, Wanted.breakFor("meal"));
        awaitShown(eating, PresenceState.BREAK, "meal");

        pbx.restart();
        awaitShown(free, PresenceState.AVAILABLE, null);
        awaitShown(eating, PresenceState.BREAK, "meal");
        assertThat(pbx.seatsOf(free.phone())).hasSize(6);
        assertThat(pbx.seatsOf(eating.phone())).hasSize(6).allMatch(seat -> seat.endsWith(" meal"));
    }

    @Test
    void membersThatAPbxKeptFromAFormerLifeLeaveIt() {
        var agent = staff.agent();
        pbx.mute(true);
        pbx.addMember("main", agent.phone(), "former", 0, null);
        pbx.mute(false);
        pbx.snapshot();
        await().untilAsserted(() -> assertThat(pbx.seatsOf(agent.phone())).isEmpty());
        await().untilAsserted(() -> assertThat(presences.of(agent).state()).isEqualTo(PresenceState.OFFLINE));
    }

    @Test
    void whatIsDoneAtThePbxItselfIsShownAsADifference() {
        var agent = available();
        pbx.pauseMember(null, agent.phone(), true, "lunch");
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.BREAK);
        assertThat(presences.of(agent).reason()).isEqualTo("lunch");
        assertThat(presences.of(agent).wanted()).isEqualTo(Wanted.AVAILABLE);
    }

    @Test
    void afterCallWorkPausesUntilItIsDoneAndThenTheFormerWishHolds() {
        var agent = available();
        var contact = Ids.next();
        presences.rang(agent.phone(), contact, clock.instant());
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.RINGING);
        presences.talking(agent.phone(), contact, clock.instant());
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.TALKING);
        presences.talkEnded(agent.phone(), clock.instant());
        var due = Instant.parse("2026-11-22T08:00:00Z");
        presences.afterCallStarted(agent.id(), contact, due);
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.AFTER_CALL);
        assertThat(presences.of(agent).wrapUpDueAt()).isEqualTo(due);
        await().untilAsserted(
                        () -> assertThat(pbx.seatsOf(agent.phone())).hasSize(6).allMatch(s -> s.endsWith(" acw")));

        presences.afterCallEnded(agent.id(), contact);
        awaitShown(agent, PresenceState.AVAILABLE, null);
        assertThat(pbx.seatsOf(agent.phone())).noneMatch(seat -> seat.endsWith(" acw"));
    }

    @Test
    void aBreakAskedForDuringAfterCallWorkBeginsWhenThatIsDone() {
        var agent = available();
        var contact = Ids.next();
        presences.afterCallStarted(agent.id(), contact, null);
        presences.want(agent, Wanted.breakFor("meal"));
        await().untilAsserted(() -> assertThat(pbx.seatsOf(agent.phone())).allMatch(s -> s.endsWith(" acw")));
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.AFTER_CALL);

        presences.afterCallEnded(agent.id(), contact);
        awaitShown(agent, PresenceState.BREAK, "meal");
    }

    @Test
    void twoWrapUpsKeepOneAwayFromCallsUntilBothAreDone() {
        var agent = available();
        var first = Ids.next();
        var second = Ids.next();
        presences.afterCallStarted(agent.id(), first, null);
        presences.afterCallStarted(agent.id(), second, null);
        presences.afterCallEnded(agent.id(), first);
        presences.afterCallEnded(agent.id(), first);
        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.AFTER_CALL);
        presences.afterCallEnded(agent.id(), second);
        awaitShown(agent, PresenceState.AVAILABLE, null);
    }

    @Test
    void whoLetsThePhoneRingIsPutOnABreak() {
        var agent = available();
        var contact = Ids.next();
        presences.rang(agent.phone(), contact, clock.instant());
        presences.stoppedRinging(agent.phone(), contact, true, clock.instant());
        awaitShown(agent, PresenceState.BREAK, "no-answer");
        assertThat(pbx.seatsOf(agent.phone())).hasSize(6).allMatch(seat -> seat.endsWith(" no-answer"));
    }

    @Test
    void whoWasNotFastEnoughStaysAvailable() {
        var agent = available();
        var contact = Ids.next();
        presences.rang(agent.phone(), contact, clock.instant());
        presences.stoppedRinging(agent.phone(), contact, false, clock.instant());
        awaitShown(agent, PresenceState.AVAILABLE, null);
    }

    @Test
    void lateNewsOfAnotherCallDoesNotSilenceAPhoneThatRings() {
        var agent = available();
        presences.rang(agent.phone(), Ids.next(), clock.instant());
        presences.stoppedRinging(agent.phone(), Ids.next(), true, clock.instant());
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.RINGING);
    }

    @Test
    void withoutAPhoneNobodyBecomesAvailable() {
        var agent = staff.in(staff.centre(), Role.AGENT);
        assertThatThrownBy(() -> presences.want(agent, Wanted.AVAILABLE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.slug()).isEqualTo("phone-missing"));
        assertThat(presences.of(agent).phone()).isNull();
        assertThat(presences.want(agent, Wanted.OFFLINE).state()).isEqualTo(PresenceState.OFFLINE);
    }

    @Test
    void aReasonThatCannotBeChosenIsRefused() {
        var agent = staff.agent();
        for (var reason : List.of("no-answer", "acw", "nonsense", "")) {
            assertThatThrownBy(() -> presences.want(agent, Wanted.breakFor(reason)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.errors())
                                    .singleElement()
                                    .satisfies(
                                            error -> assertThat(error.field()).isEqualTo("reason")));
        }
    }

    @Test
    void theHistoryHasOneIntervalPerStateSeen() {
        var agent = available();
        presences.want(agent, Wanted.breakFor("meal"));
        awaitShown(agent, PresenceState.BREAK, "meal");
        presences.want(agent, Wanted.OFFLINE);
        awaitShown(agent, PresenceState.OFFLINE, null);
        assertThat(jdbc.sql("""
                                select state || coalesce(' ' || reason, '') || case when ended_at is null then ' now' else '' end
                                from routing.v_presence_interval where staff_id = :staff order by started_at, ended_at
                                """)
                        .param("staff", agent.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("offline", "available", "break meal", "offline now");
    }

    @Test
    void aRepeatedReportChangesNothing() {
        var agent = available();
        var before = presences.of(agent);
        pbx.snapshot();
        pbx.snapshot();
        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(presences.of(agent)).isEqualTo(before);
    }

    private Staff available() {
        var agent = staff.agent();
        presences.want(agent, Wanted.AVAILABLE);
        awaitShown(agent, PresenceState.AVAILABLE, null);
        return agent;
    }

    private void awaitShown(Staff agent, PresenceState state, String reason) {
        await().untilAsserted(() -> {
            var shown = presences.of(agent);
            assertThat(shown.state()).isEqualTo(state);
            assertThat(shown.reason()).isEqualTo(reason);
            assertThat(shown.wanted()).isNull();
        });
    }

    private int open() {
        return jdbc.sql(
                        "select count(*) from shared.outbox_message where topic = 'routing.presence' and state = 'waiting'")
                .query(Integer.class)
                .single();
    }

    private int attempts() {
        return jdbc.sql("""
                        select coalesce(max(attempts), 0) from shared.outbox_message
                        where topic = 'routing.presence' and state = 'waiting'
                        """).query(Integer.class).single();
    }
}
