package io.ringloop.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.processes.AccessChangeProcess.Elements;
import io.ringloop.processes.AccessChangeProcess.Variables;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A role or scope from its request to its end. Catalogue 244. */
class AccessChangeIT extends AccessScene {

    @Autowired
    JdbcClient jdbc;

    @Test
    void item244_whatIsApprovedIsAppliedHoldsForItsTimeAndIsTakenBack() {
        var id = grant(leader, agent, Role.TRAINER, TODAY.plusDays(30)).id();
        assertThat(now(id).state()).isEqualTo(AccessState.REQUESTED);
        assertThat(now(id).approvers()).containsExactly(Role.OPS_MANAGER);
        assertThat(roles(agent)).containsExactly(Role.AGENT);
        approve(id, manager, TODAY.plusDays(3));
        inState(id, AccessState.IN_FORCE);
        assertThat(roles(agent)).containsExactlyInAnyOrder(Role.AGENT, Role.TRAINER);
        assertThat(now(id).validUntil())
                .as("the end of the third day in Shanghai")
                .isEqualTo("2026-11-21T16:00:00Z");
        assertThat(told(id, agent)).containsExactly("access-applied");
        assertThat(told(id, leader)).containsExactly("access-applied");

        until(id, Variables.EXPIRY_WARN_AT);
        await(() -> assertThat(told(id, agent)).contains("access-expiring"));
        assertThat(roles(agent)).contains(Role.TRAINER);
        until(id, Variables.ACCESS_EXPIRES_AT);
        inState(id, AccessState.EXPIRED);
        assertThat(roles(agent)).containsExactly(Role.AGENT);
        await(() -> assertThat(processes.running(id)).isEmpty());
        assertThat(told(id, leader)).contains("access-taken");
    }

    @Test
    void item244_everyStepIsKeptAndTheReasonsAreSealed() {
        var id = grant(leader, agent, Role.TRAINER, null).id();
        approve(id, manager, TODAY.plusDays(1));
        inState(id, AccessState.IN_FORCE);
        assertThat(jdbc.sql("select count(*) from notifications.live_event where type = 'access' and subject = :id")
                        .param("id", id.toString())
                        .query(Integer.class)
                        .single())
                .as("browsers hear of the request, the approval and its application")
                .isEqualTo(3);
        until(id, Variables.ACCESS_EXPIRES_AT);
        inState(id, AccessState.EXPIRED);
        var facts = jdbc.sql("select kind, data::text as data from archive.fact where business_key = :key order by id")
                .param("key", id)
                .query()
                .listOfRows();
        assertThat(facts)
                .extracting(fact -> fact.get("kind"))
                .containsSubsequence("access-requested", "access-approved", "access-applied", "access-taken-back");
        assertThat(facts).noneMatch(fact -> fact.get("data").toString().contains("新项目需要"));
        assertThat(decidedBy(id)).containsExactly(manager.id());
    }

    @Test
    void approversSeeWhoWhatWhyAndUntilWhen() {
        var id = grant(leader, agent, Role.TRAINER, TODAY.plusDays(30)).id();
        var opened = lists.open(task(id, Elements.APPROVE_ACCESS).id(), manager, Locale.ENGLISH);
        assertThat(opened.task().subject()).contains(agent.displayName()).contains("Trainer");
        assertThat(opened.values())
                .containsEntry("holder", agent.displayName())
                .containsEntry("requester", leader.displayName())
                .containsEntry("access", "TRAINER")
                .containsEntry("changeKind", "grant")
                .containsEntry("why", "新项目需要")
                .containsEntry("wantedUntil", "2026-12-18")
                .containsEntry("validUntil", "2026-12-18");
    }

    @Test
    void anApproverChoosesNoLaterDayThanTheRuleAllows() {
        refusedField("until", "access-until-too-late", () -> grant(leader, agent, Role.TRAINER, TODAY.plusDays(366)));
        refusedField("until", "access-until-past", () -> grant(leader, agent, Role.TRAINER, TODAY.minusDays(1)));
        var id = grant(leader, agent, Role.TRAINER, null).id();
        refusedField("validUntil", "access-until-too-late", () -> approve(id, manager, TODAY.plusDays(366)));
        refusedField("validUntil", "access-until-past", () -> approve(id, manager, TODAY.minusDays(1)));
        approve(id, manager, TODAY.plusDays(365));
        inState(id, AccessState.IN_FORCE);
    }

    @Test
    void item242_twoCertifyAnewWhatTwoApproved() {
        var id = twiceApproved();
        until(id, Variables.RECERTIFY_AT);
        certify(id, manager, "keep");
        keptAway(id, manager, Elements.RECERTIFY_ACCESS);
        var first = variable(id, Variables.RECERTIFY_AT);
        certify(id, administrator, "keep");
        await(() -> assertThat(variable(id, Variables.RECERTIFY_AT)).isNotEqualTo(first));
        assertThat(roles(agent)).contains(Role.QA);
        until(id, Variables.RECERTIFY_AT);
        certify(id, manager, "revoke", "reason", "项目结束");
        inState(id, AccessState.REVOKED);
        assertThat(now(id).why()).isEqualTo("access-not-needed");
        assertThat(roles(agent)).containsExactly(Role.AGENT);
    }

    @Test
    void item242_whatNobodyCertifiesIsTakenAway() {
        var id = twiceApproved();
        until(id, Variables.RECERTIFY_AT);
        task(id, Elements.RECERTIFY_ACCESS);
        until(id, Variables.RECERTIFY_OVERDUE_AT);
        inState(id, AccessState.REVOKED);
        assertThat(now(id).why()).isEqualTo("access-not-certified");
        assertThat(roles(agent)).containsExactly(Role.AGENT);
        assertThat(told(id, agent)).contains("access-taken");
    }

    @Test
    void aNoChangesNothingAndItsReasonIsTold() {
        var id = grant(leader, agent, Role.TRAINER, null).id();
        complete(id, Elements.APPROVE_ACCESS, manager, Map.of("accessDecision", "reject", "reason", "岗位不需要"));
        inState(id, AccessState.REJECTED);
        assertThat(roles(agent)).containsExactly(Role.AGENT);
        assertThat(told(id, leader)).containsExactly("access-rejected");
        assertThat(processes.running(id)).isEmpty();
    }

    @Test
    void dutiesThatConflictAreNotPutToAnybody() {
        var change = grant(leader, agent, Role.AUDITOR, null);
        assertThat(change.state()).isEqualTo(AccessState.REFUSED);
        assertThat(change.why()).isEqualTo("access-conflict-of-duties");
        assertThat(tasks.open(change.id())).isEmpty();
        assertThat(told(change.id(), leader)).containsExactly("access-refused");
    }

    @Test
    void whereNobodyMayApproveNobodyIsAsked() {
        var own = grant(manager, agent, Role.TRAINER, null);
        assertThat(own.state()).isEqualTo(AccessState.REFUSED);
        assertThat(own.why()).isEqualTo("access-nobody-may-approve");
        var both = people.in(centre, Role.OPS_MANAGER, Role.ADMINISTRATOR);
        var lonely = grant(manager, agent, Role.TRAINER, null);
        assertThat(lonely.state()).isEqualTo(AccessState.REQUESTED);
        var second = grant(administrator, agent, Role.QA, null);
        assertThat(second.state())
                .as("%s would be the second besides the manager", both.id())
                .isEqualTo(AccessState.REQUESTED);
    }

    @Test
    void silenceIsRemindedAndIsNoConsent() {
        var id = grant(leader, agent, Role.TRAINER, null).id();
        until(id, Variables.APPROVAL_DUE_AT);
        await(() -> assertThat(told(id, manager)).containsExactly("access-waiting"));
        until(id, Variables.REQUEST_LAPSES_AT);
        inState(id, AccessState.LAPSED);
        assertThat(told(id, leader)).containsExactly("access-lapsed");
        assertThat(roles(agent)).containsExactly(Role.AGENT);
    }

    @Test
    void onlyWhoAskedWithdrawsAndOnlyWhatIsUndecided() {
        var change = grant(leader, agent, Role.TRAINER, null);
        refused("access-change-not-found", () -> changes.withdraw(change.id(), agent, change.version()));
        assertThat(changes.withdraw(change.id(), leader, change.version()).state())
                .isEqualTo(AccessState.WITHDRAWN);
        assertThat(processes.running(change.id())).isEmpty();
        refused("access-change-decided", () -> changes.withdraw(change.id(), leader, change.version() + 1));
    }

    @Test
    void whatIsHeldOrUnderWayIsNotAskedForAgain() {
        refused("access-already-held", () -> grant(leader, agent, Role.AGENT, null));
        grant(leader, agent, Role.TRAINER, null);
        refused("access-change-pending", () -> grant(manager, agent, Role.TRAINER, null));
        refused("access-not-held", () -> revoke(Role.QA));
        refused(
                "staff-not-found",
                () -> changes.request(
                        leader,
                        new AccessRequest(AccessChange.GRANT, manager.id(), AccessItem.of(Role.QA), "x", null),
                        directory.scope(leader, Permission.ACCESS_REQUEST)));
    }

    @Test
    void anotherGrantTakesThePlaceOfTheFirstAndItsEndTakesNothing() {
        var first = grant(leader, agent, Role.TRAINER, null).id();
        approve(first, manager, TODAY.plusDays(3));
        inState(first, AccessState.IN_FORCE);
        var second = grant(leader, agent, Role.TRAINER, null).id();
        approve(second, manager, TODAY.plusDays(6));
        inState(second, AccessState.IN_FORCE);
        inState(first, AccessState.ENDED);
        await(() -> assertThat(processes.running(first)).isEmpty());
        clock.advance(Duration.ofDays(4));
        assertThat(roles(agent)).contains(Role.TRAINER);
        until(second, Variables.ACCESS_EXPIRES_AT);
        inState(second, AccessState.EXPIRED);
        assertThat(roles(agent)).containsExactly(Role.AGENT);
    }

    @Test
    void takingAwayIsApprovedTooAndEndsWhatWasGranted() {
        var granted = grant(leader, agent, Role.TRAINER, null).id();
        approve(granted, manager, TODAY.plusDays(30));
        inState(granted, AccessState.IN_FORCE);
        var id = revoke(Role.TRAINER).id();
        approve(id, manager, TODAY);
        inState(id, AccessState.TAKEN_AWAY);
        assertThat(roles(agent)).containsExactly(Role.AGENT);
        assertThat(now(granted).state()).isEqualTo(AccessState.ENDED);
        await(() -> assertThat(processes.running(granted)).isEmpty());
        await(() -> assertThat(processes.running(id)).isEmpty());
    }

    @Test
    void item243_aLeaderSeesAFurtherTeamForAWhile() {
        var other = people.team(centre);
        refused(
                "access-scope-needs-leader",
                () -> request(
                        leader, new AccessRequest(AccessChange.GRANT, agent.id(), AccessItem.of(other), "代管", null)));
        var id = request(manager, new AccessRequest(AccessChange.GRANT, leader.id(), AccessItem.of(other), "代管", null))
                .id();
        assertThat(now(id).why()).isEqualTo("access-nobody-may-approve");
        var asked = request(
                        leader, new AccessRequest(AccessChange.GRANT, leader.id(), AccessItem.of(other), "代管", null))
                .id();
        approve(asked, manager, TODAY.plusDays(2));
        inState(asked, AccessState.IN_FORCE);
        var wider = directory.get(leader.id());
        assertThat(directory.scope(wider, Permission.CASES_READ).units()).containsExactlyInAnyOrder(team, other);
        until(asked, Variables.ACCESS_EXPIRES_AT);
        inState(asked, AccessState.EXPIRED);
        assertThat(directory.get(leader.id()).furtherUnits()).isEmpty();
    }

    private AccessChange revoke(Role role) {
        return request(leader, new AccessRequest(AccessChange.REVOKE, agent.id(), AccessItem.of(role), "转岗", null));
    }

    /** Quality sees the whole centre: the operations manager and an administrator approve it. */
    private UUID twiceApproved() {
        var id = grant(leader, agent, Role.QA, null).id();
        assertThat(now(id).approvers()).isEqualTo(List.of(Role.OPS_MANAGER, Role.ADMINISTRATOR));
        approve(id, manager, TODAY.plusDays(365));
        assertThat(now(id).state()).isEqualTo(AccessState.REQUESTED);
        assertThat(roles(agent)).isEqualTo(Set.of(Role.AGENT));
        approve(id, administrator, TODAY.plusDays(300));
        inState(id, AccessState.IN_FORCE);
        assertThat(now(id).validUntil()).as("the earlier of both days").isEqualTo("2027-09-14T16:00:00Z");
        assertThat(roles(agent)).contains(Role.QA);
        return id;
    }
}
