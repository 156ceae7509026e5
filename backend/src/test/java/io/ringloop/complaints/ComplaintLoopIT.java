package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RingloopTest;
import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.CloseReason;
import io.ringloop.engine.ModelBean;
import io.ringloop.processes.ComplaintEscalationProcess;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.shared.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A complaint from its registration to its confirmed end, with the rounds in between. Catalogue 53, 54, 60, 75, 76, 80, 108, 118. */
@RingloopTest
class ComplaintLoopIT extends ComplaintScene {

    @Autowired
    ApplicationContext beans;

    @Test
    void item108_theComplaintEndsWhenTheCustomerHasConfirmedTheSolution() {
        var id = registered(customer("normal"), said());
        task(id, Elements.HANDLE_ORDINARY);
        assertThat(cases.find(id).orElseThrow().owner()).isEqualTo(leader.id());
        assertThat(cases.find(id).orElseThrow().dueAt()).isEqualTo(START.plus(Duration.ofHours(24)));
        assertThat(told(id)).contains("complaint-acknowledged");
        propose(id, Elements.HANDLE_ORDINARY, leader);
        assertThat(cases.find(id).orElseThrow().status()).isEqualTo(CaseStatus.IN_PROGRESS);
        present(id, leader, "accepts");
        ask(id, "satisfied");
        closed(id, CloseReason.SOLVED_CONFIRMED);
        assertThat(told(id)).contains("complaint-closed");
        assertThat(clocks.of(id))
                .allSatisfy(row -> assertThat(row.course().state().open()).isFalse());
        assertThat(forms.of(id).stream().map(CompletedForm::elementId))
                .containsExactly(
                        Elements.REGISTER_AND_SOOTHE,
                        Elements.HANDLE_ORDINARY,
                        Elements.PRESENT_SOLUTION,
                        Elements.CONFIRM_SOLUTION);
        assertThat(book.get(id).aftercare()).isNotEmpty();
    }

    @Test
    void item54_whatTheAgentSolvesOnTheSpotIsClosedAndCounted() {
        var id = registered(
                customer("normal"), said("solvedOnSpot", "yes", "solution", "当场改约", "customerAgrees", "yes"));
        closed(id, CloseReason.SOLVED_ON_SPOT);
        assertThat(cases.find(id).orElseThrow().owner()).isEqualTo(agent.id());
    }

    @Test
    void item54_nobodySettlesAComplaintAboutThemselves() {
        var id = registered(
                customer("normal"),
                said(
                        "solvedOnSpot", "yes",
                        "solution", "当场道歉",
                        "customerAgrees", "yes",
                        "employee", agent.id().toString()));
        task(id, Elements.HANDLE_ORDINARY);
        assertThat(cases.find(id).orElseThrow().owner()).isEqualTo(leader.id());
    }

    @Test
    void item108_aSolutionThatIsNotConfirmedGoesBackAndTheSecondTimeToTheNextTier() {
        var id = registered(customer("normal"), said());
        propose(id, Elements.HANDLE_ORDINARY, leader);
        present(id, leader, "accepts");
        ask(id, "dissatisfied", "why", "没有人来");
        task(id, Elements.HANDLE_ORDINARY);
        assertThat(variable(id, "loops")).isEqualTo(1);
        assertThat(clockOf(id, "progress").due()).isAfter(clock.instant().plus(Duration.ofHours(23)));
        propose(id, Elements.HANDLE_ORDINARY, leader);
        present(id, leader, "refuses");
        task(id, Elements.HANDLE_MAJOR);
        assertThat(variable(id, "loops")).isEqualTo(2);
        assertThat(cases.find(id).orElseThrow().owner()).isEqualTo(manager.id());
        propose(id, Elements.HANDLE_MAJOR, manager);
        present(id, manager, "refuses");
        complete(
                id,
                Elements.USER_FINAL_DECISION,
                manager,
                Map.of("finalDecision", "final", "position", "已尽责", "remediesNamed", List.of("12315")));
        closed(id, CloseReason.FINAL_POSITION);
        assertThat(told(id)).contains("complaint-solution");
    }

    @Test
    void item118_whomNobodyReachesIsWrittenTo() {
        var id = registered(customer("normal"), said());
        propose(id, Elements.HANDLE_ORDINARY, leader);
        present(id, leader, "accepts");
        ask(id, "noAnswer");
        ask(id, "noAnswer");
        ask(id, "noAnswer");
        closed(id, CloseReason.UNREACHABLE);
        assertThat(told(id)).contains("complaint-unreachable");
    }

    @Test
    void item80_theThirdComplaintInNinetyDaysIsMajor() {
        var customer = customer("normal");
        registered(customer, said());
        registered(customer, said());
        var third = registered(customer, said());
        task(third, Elements.HANDLE_MAJOR);
        assertThat(cases.find(third).orElseThrow().severity()).isEqualTo("major");
        assertThat(cases.find(third).orElseThrow().owner()).isEqualTo(manager.id());
    }

    @Test
    void item60_theSameMatterOpensOneComplaint() {
        var draft = new ComplaintDraft(
                Ids.next(),
                null,
                agent.id(),
                team,
                null,
                null,
                null,
                "call",
                START,
                "en",
                Registration.ofMatter("13900001111", "Nobody came", "angry"));
        assertThat(complaints.open(draft).id()).isEqualTo(complaints.open(draft).id());
    }

    @Test
    void everyStepOfTheModelHasItsBean() throws IllegalAccessException {
        var named = new ArrayList<String>();
        for (var field : ComplaintEscalationProcess.Delegates.class.getFields()) {
            named.add((String) field.get(null));
        }
        assertThat(beans.getBeanNamesForAnnotation(ModelBean.class)).contains(named.toArray(String[]::new));
    }
}
