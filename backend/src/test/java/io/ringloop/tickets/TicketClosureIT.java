package io.ringloop.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.CloseReason;
import io.ringloop.complaints.Complaints;
import io.ringloop.deadlines.ClockState;
import io.ringloop.forwarding.Forwardings;
import io.ringloop.notifications.Subject;
import io.ringloop.people.UnitKind;
import io.ringloop.processes.IssueForwardingProcess;
import io.ringloop.processes.TicketClosureProcess.Elements;
import io.ringloop.rules.TicketType;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ticket from its registration to the customer's word, with the rounds in between. Catalogue 98, 100 to 105, 108, 109, 111. */
class TicketClosureIT extends TicketScene {

    @Autowired
    Complaints complaints;

    @Autowired
    CaseLinks links;

    @Autowired
    Forwardings forwardings;

    @Test
    void item101_aTicketHasAnOwnerAndTwoDeadlinesAndEndsWithoutAnObjection() {
        var id = opened(TicketType.DATA_CHANGE);
        assertThat(task(id, Elements.DO_WORK).assignee()).isEqualTo(leader.id());
        assertThat(file(id).owner()).isEqualTo(leader.id());
        assertThat(file(id).number()).startsWith("T-2026-");
        assertThat(clockOf(id, "done").due()).isEqualTo(START.plus(DONE_WITHIN));
        assertThat(clockOf(id, "informed").due())
                .isEqualTo(START.plus(DONE_WITHIN).plus(Duration.ofHours(24)));
        assertThat(told(id)).contains("ticket-confirmed");
        assertThat(notices.about(new Subject("case", id)))
                .anySatisfy(notice -> assertThat(notice.text().zh()).contains("http://localhost:8080/progress"));
        work(id, leader);
        arrived(id);
        await(() -> assertThat(file(id).status()).isEqualTo(CaseStatus.AWAITING_CONFIRMATION));
        clock.advance(Duration.ofDays(3).plusMinutes(1));
        closed(id, CloseReason.SOLVED_SILENT);
        assertThat(told(id)).contains("ticket-done", "ticket-objection", "ticket-closed");
    }

    @Test
    void item102_theClockForTellingStopsWhenTheMessageArrivesAndNotWhenItIsSent() {
        var id = opened(TicketType.DATA_CHANGE);
        work(id, leader);
        await(() -> assertThat(told(id)).contains("ticket-done"));
        assertThat(clockOf(id, "done").state()).isEqualTo(ClockState.MET);
        assertThat(clockOf(id, "informed").state().open()).isTrue();
        arrived(id);
        await(() -> assertThat(clockOf(id, "informed").state()).isEqualTo(ClockState.MET));
        assertThat(book.get(id).informedAt()).isNotNull();
        assertThat(book.get(id).informedBy()).isEqualTo("message");
    }

    @Test
    void item102_withoutAReceiptSomebodyCallsAndTheReachedCallStopsIt() {
        var id = opened(TicketType.DATA_CHANGE);
        work(id, leader);
        await(() -> assertThat(book.get(id).noticeId()).isNotNull());
        clock.advance(Duration.ofHours(12).plusMinutes(1));
        var contact = links.contacts(id).get(0).toString();
        complete(id, Elements.INFORM_CUSTOMER, leader, "contact", contact, "informReached", "no");
        await(() -> assertThat(book.get(id).attemptsLeft()).isEqualTo(2));
        assertThat(clockOf(id, "informed").state().open()).isTrue();
        clock.advance(Duration.ofDays(1));
        complete(id, Elements.INFORM_CUSTOMER, leader, "contact", contact, "informReached", "yes", "told", "已更正");
        await(() -> assertThat(clockOf(id, "informed").state()).isEqualTo(ClockState.MET));
        assertThat(book.get(id).informedBy()).isEqualTo("call");
    }

    @Test
    void item102_aLateReceiptCountsWhileSomebodyIsCallingAlready() {
        var id = opened(TicketType.DATA_CHANGE);
        work(id, leader);
        await(() -> assertThat(book.get(id).noticeId()).isNotNull());
        clock.advance(Duration.ofHours(3));
        task(id, Elements.INFORM_CUSTOMER);
        received(id);
        assertThat(clockOf(id, "informed").state()).isEqualTo(ClockState.MET);
        assertThat(tasks.open(id, Elements.INFORM_CUSTOMER)).isPresent();
    }

    @Test
    void item108_theCallbackOfTheProcessAsksTheCustomerAndItsResultEndsTheTicket() {
        var id = opened(TicketType.OTHER);
        work(id, leader);
        arrived(id);
        said(id, "satisfied");
        closed(id, CloseReason.SOLVED_CONFIRMED);
        assertThat(callbacks
                        .outcome(Objects.requireNonNull(book.get(id).callbackId()))
                        .result())
                .isEqualTo("satisfied");
        assertThat(book.get(id).aftercare()).containsExactly("survey");
    }

    @Test
    void item108_whatIsNotAcceptedBeginsAnewThenIsAComplaintTooAndThenDecided() {
        var customer = customer();
        var id = tickets.open(draft(TicketType.OTHER, customer, null)).id();
        work(id, leader);
        arrived(id);
        said(id, "dissatisfied");
        await(() -> assertThat(book.get(id).loops()).isEqualTo(1));
        near(clockOf(id, "done").due(), clock.instant().plus(DONE_WITHIN));
        clock.advance(UNTIL_MORE_MESSAGES);
        work(id, leader);
        arrived(id);
        said(id, "dissatisfied");
        await(() -> assertThat(complaints.openOf(Set.of(customer), null)).hasSize(1));
        await(() -> assertThat(file(id).owner()).isEqualTo(manager.id()));
        clock.advance(UNTIL_MORE_MESSAGES);
        work(id, manager);
        arrived(id);
        said(id, "dissatisfied");
        complete(
                id,
                Elements.USER_FINAL_DECISION,
                manager,
                "finalDecision",
                "final",
                "position",
                "已按规定办理",
                "reason",
                "三轮均已核实");
        closed(id, CloseReason.FINAL_POSITION);
        assertThat(complaints.openOf(Set.of(customer), null)).hasSize(1);
        assertThat(told(id)).contains("ticket-final");
    }

    @Test
    void item107_aRepairGoesToTheOutletAndItsOwnerCompletesTheOrder() {
        var outlet = people.below(centre, UnitKind.OUTLET);
        var id = tickets.open(draft(TicketType.REPAIR, customer(), outlet)).id();
        await(() -> assertThat(forwardings.of(id)).hasSize(1));
        var order = forwardings.of(id).get(0);
        assertThat(order.target()).isEqualTo(outlet);
        assertThat(order.content().demand()).isEqualTo("不制冷");
        assertThat(task(order.id(), IssueForwardingProcess.Elements.PREPARE_HAND_OVER)
                        .assignee())
                .isEqualTo(leader.id());
        assertThat(clockOf(id, "informed").due()).isEqualTo(START.plus(Duration.ofHours(48)));
    }

    @Test
    void aRepairIsNotDoneWithoutEvidence() {
        var draft = new TicketDraft(
                TicketType.REPAIR,
                null,
                null,
                null,
                team,
                customer(),
                null,
                "call",
                START,
                "zh-CN",
                details(null, null));
        var id = tickets.open(draft).id();
        assertThatThrownBy(() -> work(id, leader))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldProblem::field)
                                .containsExactly("evidenceNeeded"));
        assertThat(tasks.open(id, Elements.DO_WORK)).isPresent();
    }

    @Test
    void bothPromisesStandStillWhileTheCustomerIsAsked() {
        var id = opened(TicketType.DATA_CHANGE);
        complete(id, Elements.DO_WORK, leader, "workDone", "needInfo", "question", "身份证照片");
        await(() -> assertThat(file(id).status()).isEqualTo(CaseStatus.WAITING_CUSTOMER));
        assertThat(clockOf(id, "done").state()).isEqualTo(ClockState.PAUSED);
        assertThat(clockOf(id, "informed").state()).isEqualTo(ClockState.PAUSED);
        clock.advance(Duration.ofHours(2));
        contacts.add(id, Ids.next(), "answer");
        task(id, Elements.DO_WORK);
        near(clockOf(id, "done").due(), START.plus(DONE_WITHIN).plus(Duration.ofHours(2)));
    }

    @Test
    void item111_anOverdueTicketIsSupervisedAndMayGetAnotherOwner() {
        var id = opened(TicketType.DATA_CHANGE);
        task(id, Elements.DO_WORK);
        clock.advance(DONE_WITHIN.plusMinutes(1));
        task(id, Elements.SUPERVISE_OVERDUE);
        await(() -> assertThat(told(id)).contains("ticket-late"));
        complete(
                id,
                Elements.SUPERVISE_OVERDUE,
                leader,
                "cause",
                "workload",
                "supervision",
                "reassign",
                "newOwner",
                manager.id().toString());
        assertThat(file(id).owner()).isEqualTo(manager.id());
        await(() -> assertThat(task(id, Elements.DO_WORK).assignee()).isEqualTo(manager.id()));
    }

    @Test
    void item111_aLaterDateNeedsTheWordOfTheCustomerAndEachWordCountsOnce() {
        var id = opened(TicketType.DATA_CHANGE);
        task(id, Elements.DO_WORK);
        clock.advance(DONE_WITHIN.plusMinutes(1));
        var contact = links.contacts(id).get(0).toString();
        var later = START.plus(DONE_WITHIN).plus(Duration.ofHours(20));
        extend(id, later, contact);
        assertThat(clockOf(id, "done").due()).isEqualTo(later);
        assertThat(clockOf(id, "informed").due()).isEqualTo(later.plus(Duration.ofHours(24)));
        assertThat(clockOf(id, "done").breaches()).isEqualTo(1);
        clock.moveTo(later.plusSeconds(60));
        task(id, Elements.SUPERVISE_OVERDUE);
        assertThatThrownBy(() -> extend(id, later.plus(Duration.ofHours(20)), contact))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("agreement-already-used"));
        assertThat(tasks.open(id, Elements.SUPERVISE_OVERDUE)).isPresent();
    }

    @Test
    void aMatterOpensOneTicketAndAnIncompleteOneIsRefused() {
        var draft = draft(TicketType.DATA_CHANGE, customer(), null);
        assertThat(tickets.open(draft).id()).isEqualTo(tickets.open(draft).id());
        var empty = new TicketDetails(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        assertThatThrownBy(() -> tickets.open(
                        draft(TicketType.REPAIR, customer(), people.below(people.centre(), UnitKind.OUTLET))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .extracting(FieldProblem::field)
                                .containsExactly("details.outlet"));
        assertThatThrownBy(() -> tickets.open(new TicketDraft(
                        TicketType.APPLICATION, null, null, null, team, null, null, "call", START, "zh-CN", empty)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo("request-invalid"));
    }

    private void extend(UUID id, Instant due, String contact) {
        complete(
                id,
                Elements.SUPERVISE_OVERDUE,
                leader,
                "cause",
                "customer",
                "supervision",
                "extend",
                "newDue",
                due.toString(),
                "consentContact",
                contact);
    }
}
