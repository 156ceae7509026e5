package io.ringloop.processes;

import static io.ringloop.processes.AccessChangeProcess.Elements.*;
import static io.ringloop.processes.Engine.complete;
import static io.ringloop.processes.Engine.fire;
import static io.ringloop.processes.Engine.in;
import static io.ringloop.processes.Engine.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import io.ringloop.processes.AccessChangeProcess.Delegates;
import io.ringloop.processes.AccessChangeProcess.Messages;
import io.ringloop.processes.AccessChangeProcess.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of the model, with delegates that only set what their contract says. */
@ExtendWith(PathCoverage.class)
@Deployment(resources = "processes/access-change/access-change.bpmn")
class AccessChangeProcessTest {
    private static final String CHANGE = "change-1";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = Engine.covering();

    private Engine engine;
    private ArrayList<String> groups = new ArrayList<>(List.of("ADMINISTRATOR"));

    @BeforeEach
    void registerDelegates() {
        engine = new Engine(Contract.of(AccessChangeProcess.class, List.of()));
        found(true);
        engine.answer(
                Delegates.APPLY_ACCESS,
                Map.of(
                        Variables.ACCESS_EXPIRES_AT, in("P365D"),
                        Variables.EXPIRY_WARN_AT, in("P351D"),
                        Variables.RECERTIFY_AT, in("P90D"),
                        Variables.RECERTIFY_DUE_AT, in("P100D"),
                        Variables.RECERTIFY_OVERDUE_AT, in("P104D"),
                        Variables.RECERTIFIER_GROUPS, groups));
        engine.answer(
                Delegates.RENEW_ACCESS,
                Map.of(
                        Variables.RECERTIFY_AT, in("P180D"),
                        Variables.RECERTIFY_DUE_AT, in("P190D"),
                        Variables.RECERTIFY_OVERDUE_AT, in("P194D"),
                        Variables.RECERTIFIER_GROUPS, groups));
    }

    @AfterEach
    void reset() {
        Engine.reset();
    }

    @Test
    void approved244IsAppliedByThisProcessOnly() {
        var change = requested("grant");
        assertThat(the(APPROVE_ACCESS))
                .isNotAssigned()
                .hasCandidateGroup("ADMINISTRATOR")
                .hasDueDate(in("P2D"));
        assertThat(engine.done).doesNotContain(Delegates.APPLY_ACCESS);
        decide("approve");
        assertThat(engine.done).containsExactly(Delegates.FIND_APPROVER, Delegates.APPLY_ACCESS);
        assertThat(change).isWaitingAt(RECERTIFY_DUE);
    }

    @Test
    void rejected244ChangesNothing() {
        var change = requested("grant");
        decide("reject");
        assertThat(engine.done).doesNotContain(Delegates.APPLY_ACCESS);
        assertThat(change).hasPassed("service_RejectAccess", END_REJECTED).isEnded();
    }

    @Test
    void twoApproversDecideInTurnAndOneNoIsEnough() {
        twoApprovers();
        var change = requested("grant");
        assertThat(the(APPROVE_ACCESS)).hasCandidateGroup("TEAM_LEADER").hasCandidateGroup("OPS_MANAGER");
        decide("approve");
        assertThat(engine.done).doesNotContain(Delegates.APPLY_ACCESS);
        assertThat(the(APPROVE_ACCESS)).hasCandidateGroup("ADMINISTRATOR").isNotAssigned();
        decide("reject");
        assertThat(change).hasPassed("service_RejectAccess", END_REJECTED).isEnded();
        requested("grant");
        decide("reject");
        assertThat(engine.done).doesNotContain(Delegates.APPLY_ACCESS);
    }

    @Test
    void twoCertifyWhatTwoApproved() {
        twoApprovers();
        var change = requested("grant");
        decide("approve");
        decide("approve");
        fire(RECERTIFY_DUE);
        complete(RECERTIFY_ACCESS, Map.of(Variables.RECERTIFICATION, "keep"));
        assertThat(the(RECERTIFY_ACCESS)).hasCandidateGroup("ADMINISTRATOR");
        complete(RECERTIFY_ACCESS, Map.of(Variables.RECERTIFICATION, "keep"));
        assertThat(change).hasPassed("service_RenewAccess").isWaitingAt(RECERTIFY_DUE);
    }

    @Test
    void whatNobodyMayGrantIsNotPutToAnybody() {
        found(false);
        assertThat(requested("grant"))
                .hasPassed("service_RefuseAccess", END_REFUSED)
                .hasNotPassed(APPROVE_ACCESS)
                .isEnded();
    }

    @Test
    void aRequestMayBeWithdrawn() {
        var change = requested("grant");
        Engine.tell(CHANGE, Messages.REQUEST_WITHDRAWN, Map.of());
        assertThat(change).hasPassed(END_REQUEST_WITHDRAWN).isEnded();
    }

    @Test
    void silenceIsRemindedAndIsNoConsent() {
        var change = requested("grant");
        fire(APPROVAL_DUE);
        assertThat(change)
                .hasPassed("service_RemindApprover", END_APPROVER_REMINDED)
                .isWaitingAt(APPROVE_ACCESS);
        fire(REQUEST_LAPSES);
        assertThat(engine.done).doesNotContain(Delegates.APPLY_ACCESS);
        assertThat(change).hasPassed("service_LapseRequest", END_LAPSED).isEnded();
    }

    @Test
    void takingAwayHasNoEndDate() {
        var change = requested("revoke");
        decide("approve");
        assertThat(change).hasPassed("service_ApplyAccess", END_TAKEN_AWAY).isEnded();
    }

    @Test
    void whatIsStillNeeded242IsCertifiedAgain() {
        var change = granted();
        fire(RECERTIFY_DUE);
        assertThat(the(RECERTIFY_ACCESS)).hasCandidateGroup("ADMINISTRATOR").hasDueDate(in("P100D"));
        complete(RECERTIFY_ACCESS, Map.of(Variables.RECERTIFICATION, "keep"));
        assertThat(change).hasPassed("service_RenewAccess").isWaitingAt(RECERTIFY_DUE);
        assertThat(managementService()
                        .createJobQuery()
                        .activityId(RECERTIFY_DUE)
                        .singleResult()
                        .getDuedate())
                .isEqualTo(in("P180D"));
    }

    @Test
    void whatIsNotNeeded242IsTakenAway() {
        var change = granted();
        fire(RECERTIFY_DUE);
        complete(RECERTIFY_ACCESS, Map.of(Variables.RECERTIFICATION, "revoke"));
        assertThat(change)
                .hasPassed(END_NOT_NEEDED, "service_RevokeAccess", END_REVOKED)
                .isEnded();
    }

    @Test
    void whatNobodyCertifies242IsTakenAway() {
        var change = granted();
        fire(RECERTIFY_DUE);
        fire(RECERTIFY_OVERDUE);
        assertThat(change)
                .hasPassed(END_NOT_RECERTIFIED, "service_RevokeAccess", END_REVOKED)
                .isEnded();
    }

    @Test
    void accessEndsAtItsDateAfterAWarning() {
        var reasons = new HashMap<String, Object>();
        engine.answer(
                Delegates.REVOKE_ACCESS,
                execution -> reasons.put("reason", execution.getVariable(Variables.REVOCATION_REASON)));
        var change = granted();
        fire(EXPIRY_SOON);
        assertThat(change).hasPassed("service_WarnExpiry", END_WARNED).isWaitingAt(RECERTIFY_DUE);
        fire(EXPIRED);
        assertThat(change).hasPassed("service_RevokeExpired", END_EXPIRED).isEnded();
        assertThat(reasons).containsEntry("reason", "expired");
    }

    @Test
    void accessThatEndedOtherwiseNeedsNoMoreCare() {
        var change = granted();
        Engine.tell(CHANGE, Messages.ACCESS_ENDED, Map.of());
        assertThat(engine.done).doesNotContain(Delegates.REVOKE_ACCESS);
        assertThat(change).hasPassed(END_ENDED_OTHERWISE).isEnded();
    }

    private void twoApprovers() {
        groups.clear();
        groups.addAll(List.of("TEAM_LEADER,OPS_MANAGER", "ADMINISTRATOR"));
        found(true);
    }

    private void found(boolean grantable) {
        engine.answer(
                Delegates.FIND_APPROVER,
                Map.of(
                        Variables.GRANTABLE,
                        grantable,
                        Variables.APPROVER_GROUPS,
                        groups,
                        Variables.APPROVAL_DUE_AT,
                        in("P2D"),
                        Variables.REQUEST_LAPSES_AT,
                        in("P14D")));
    }

    private ProcessInstance granted() {
        var change = requested("grant");
        decide("approve");
        return change;
    }

    private static ProcessInstance requested(String kind) {
        return runtimeService()
                .startProcessInstanceByKey(
                        AccessChangeProcess.KEY,
                        CHANGE,
                        Map.of(
                                Variables.ACCESS_CHANGE_ID,
                                CHANGE,
                                Variables.REQUESTER_ID,
                                "staff-1",
                                Variables.HOLDER_ID,
                                "staff-2",
                                Variables.CHANGE_KIND,
                                kind));
    }

    private static void decide(String decision) {
        complete(APPROVE_ACCESS, Map.of(Variables.ACCESS_DECISION, decision));
    }
}
