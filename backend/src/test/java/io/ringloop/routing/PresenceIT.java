package io.ringloop.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ringloop.people.Role;
import io.ringloop.routing.Presence.Wanted;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody wants, what the PBX does of it, and what is shown. */
class PresenceIT extends PresenceScene {

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

    private int attempts() {
        return jdbc.sql("""
                        select coalesce(max(attempts), 0) from shared.outbox_message
                        where topic = 'routing.presence' and state = 'waiting'
                        """).query(Integer.class).single();
    }
}
