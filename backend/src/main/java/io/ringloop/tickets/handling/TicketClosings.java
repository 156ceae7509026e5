package io.ringloop.tickets.handling;

import io.ringloop.callbacks.CallbackDraft;
import io.ringloop.callbacks.Callbacks;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.Cases;
import io.ringloop.cases.CloseReason;
import io.ringloop.decisions.Decisions;
import io.ringloop.processes.TicketClosureProcess.Elements;
import io.ringloop.rules.CallbackType;
import io.ringloop.rules.FollowUps.Action;
import io.ringloop.rules.TicketFollowUp;
import io.ringloop.rules.TicketFollowUpFacts;
import io.ringloop.shared.Text;
import io.ringloop.tickets.Ticket;
import io.ringloop.tickets.TicketFollowedUp;
import io.ringloop.tickets.store.TicketFormStore;
import io.ringloop.tickets.store.TicketStore;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a ticket ends, what the customer is told then, and what follows. */
@Component
@Transactional
public class TicketClosings {

    private static final Set<CloseReason> DONE = EnumSet.of(
            CloseReason.SOLVED_ON_SPOT,
            CloseReason.SOLVED_CONFIRMED,
            CloseReason.SOLVED_SILENT,
            CloseReason.PARTLY_ACCEPTED);

    private final TicketBook book;
    private final TicketStore store;
    private final TicketFormStore forms;
    private final TicketNotices notices;
    private final TicketFollowUp followUp;
    private final Callbacks callbacks;
    private final Decisions decisions;
    private final Cases cases;
    private final ApplicationEventPublisher events;

    TicketClosings(
            TicketBook book,
            TicketStore store,
            TicketFormStore forms,
            TicketNotices notices,
            TicketFollowUp followUp,
            Callbacks callbacks,
            Decisions decisions,
            Cases cases,
            ApplicationEventPublisher events) {
        this.book = book;
        this.store = store;
        this.forms = forms;
        this.notices = notices;
        this.followUp = followUp;
        this.callbacks = callbacks;
        this.decisions = decisions;
        this.cases = cases;
        this.events = events;
    }

    /** Closes the case; one that a merge has closed stays as it is. */
    public void close(UUID caseId, CloseReason reason) {
        cases.close(caseId, reason);
    }

    /** Tells the customer our last word. */
    public void tellFinalPosition(UUID caseId) {
        var position = forms.last(caseId, Elements.USER_FINAL_DECISION).getOrDefault("position", "");
        notices.customer(caseId, "ticket-final", Map.of("position", position));
    }

    /** What a closed ticket demands is kept with it, and the callback it demands is planned. */
    public void planAftercare(UUID caseId) {
        var ticket = book.get(caseId);
        var file = book.file(caseId);
        var asked = ticket.callbackId();
        var facts = new TicketFollowUpFacts(
                ticket.type(),
                done(file.closeReason()),
                asked != null,
                asked != null && callbacks.outcome(asked).scored());
        var verdict = decisions.decide(book.subject(file), followUp, facts).verdict();
        store.aftercare(
                caseId,
                verdict.demanded().stream().map(each -> each.action().code()).toList());
        verdict.demanded().stream()
                .filter(each -> each.action() == Action.CALLBACK)
                .flatMap(each -> Stream.ofNullable(each.subtype()))
                .forEach(type -> call(CallbackType.valueOf(type), ticket, file));
        events.publishEvent(new TicketFollowedUp(caseId, file.customerId(), file.unitId(), verdict));
    }

    private static boolean done(@Nullable String closeReason) {
        return closeReason != null && DONE.contains(CloseReason.valueOf(closeReason));
    }

    /** Nobody is called when nobody knows whom. */
    private void call(CallbackType type, Ticket ticket, CaseFile file) {
        var customer = file.customerId();
        if (customer != null) {
            callbacks.planUnlessOwed(
                    new CallbackDraft(
                            type,
                            customer,
                            "ticket:" + ticket.caseId(),
                            null,
                            ticket.caseId(),
                            file.unitId(),
                            ticket.handler() == null ? file.owner() : ticket.handler(),
                            file.number() + " " + file.title(),
                            null),
                    ticket.countsFrom());
        }
    }

    public void tellClosed(UUID caseId) {
        var reason = book.file(caseId).closeReason();
        if (reason != null) {
            notices.customer(caseId, "ticket-closed", Map.of("outcome", outcome(CloseReason.valueOf(reason))));
        }
    }

    /** What a closing reason is called towards the customer. */
    private static Text outcome(CloseReason reason) {
        return switch (reason) {
            case SOLVED_ON_SPOT, SOLVED_CONFIRMED -> new Text("已办妥并经您确认", "done, as you confirmed");
            case SOLVED_SILENT -> new Text("已办妥，您未提出异议", "done; you raised no objection");
            case PARTLY_ACCEPTED -> new Text("部分办妥，您已接受", "partly done, as you accepted");
            case EXPLAINED, NOT_POSSIBLE_EXPLAINED ->
                new Text("无法办理，已向您说明", "it could not be done, as explained to you");
            case FINAL_POSITION -> new Text("已给出终局答复", "our final position was given");
            case UNREACHABLE -> new Text("多次联系不上，已书面告知", "we could not reach you and have written to you");
            case NO_REPLY -> new Text("未收到您的补充", "we did not hear from you");
            case WITHDRAWN -> new Text("您已撤回", "withdrawn by you");
            case MERGED -> new Text("并入同一事项办理", "handled together with another ticket on the same matter");
            case TO_AUTHORITY -> new Text("转由有关部门处理", "an authority decides on it");
            case NOT_OURS -> new Text("不属于受理范围", "not within our remit");
            case INVALID -> new Text("无效工单", "not valid");
            case TEST -> new Text("测试", "a test");
        };
    }
}
