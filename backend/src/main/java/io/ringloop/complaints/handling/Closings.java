package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseDraft;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.Cases;
import io.ringloop.cases.CloseReason;
import io.ringloop.cases.LinkKind;
import io.ringloop.complaints.ComplaintFollowedUp;
import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.decisions.Decisions;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.rules.ComplaintFollowUp;
import io.ringloop.rules.ComplaintFollowUpFacts;
import io.ringloop.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a complaint ends, what the customer is told then, and what follows. */
@Component
@Transactional
public class Closings {

    private final ComplaintBook book;
    private final ComplaintStore store;
    private final ComplaintFormStore forms;
    private final ComplaintNotices notices;
    private final ComplaintFollowUp followUp;
    private final Decisions decisions;
    private final Cases cases;
    private final CaseLinks links;
    private final ApplicationEventPublisher events;

    Closings(
            ComplaintBook book,
            ComplaintStore store,
            ComplaintFormStore forms,
            ComplaintNotices notices,
            ComplaintFollowUp followUp,
            Decisions decisions,
            Cases cases,
            CaseLinks links,
            ApplicationEventPublisher events) {
        this.book = book;
        this.store = store;
        this.forms = forms;
        this.notices = notices;
        this.followUp = followUp;
        this.decisions = decisions;
        this.cases = cases;
        this.links = links;
        this.events = events;
    }

    /** What the form {@code final-decision} says. */
    record FinalDecision(
            @Nullable String position, @Nullable List<String> remediesNamed) {}

    /** Closes the case; one that a merge has closed stays as it is. */
    public void close(UUID caseId, CloseReason reason) {
        cases.close(caseId, reason);
    }

    /** Tells the customer our last word, and where else to turn. */
    public void tellFinalPosition(UUID caseId) {
        var decision = forms.last(caseId, Set.of(Elements.USER_FINAL_DECISION), FinalDecision.class)
                .orElse(new FinalDecision(null, null));
        var english = book.get(caseId).language().equals("en");
        var elsewhere = decision.remediesNamed() == null ? List.<String>of() : decision.remediesNamed();
        var where = elsewhere.stream()
                .map(remedy -> remedy.equals("court") ? english ? "the courts" : "人民法院" : remedy)
                .collect(Collectors.joining(english ? ", " : "、"));
        var words = (decision.position() == null ? "" : decision.position())
                + (where.isEmpty()
                        ? ""
                        : english ? " You may also turn to: " + where + "." : " 您还可以通过以下途径维权：" + where + "。");
        notices.customer(caseId, "complaint-solution", Map.of("solution", words));
    }

    /** An authority decides from now on. */
    public void toAuthority(UUID caseId) {
        var name = book.proposal(caseId).authorityName();
        book.prove("complaint-to-authority", caseId, name == null ? Map.of() : Map.of("authority", name), Map.of());
    }

    public void tellClosed(UUID caseId) {
        var reason = book.file(caseId).closeReason();
        if (reason != null) {
            var outcome = CloseReasons.text(CloseReason.valueOf(reason));
            notices.customer(caseId, "complaint-closed", Map.of("outcome", outcome));
        }
    }

    /** What a closed complaint demands is kept with it; what calls the customer again reads it there. */
    public List<String> planAftercare(UUID caseId) {
        var file = book.file(caseId);
        var facts = new ComplaintFollowUpFacts(
                book.value(file), book.care(file), book.get(caseId).periodicCallback());
        var verdict = decisions.decide(book.subject(file), followUp, facts).verdict();
        var demanded = verdict.demanded().stream()
                .map(each -> each.subtype() == null
                        ? each.action().code()
                        : each.action().code() + ":" + each.subtype())
                .toList();
        store.aftercare(caseId, demanded);
        events.publishEvent(new ComplaintFollowedUp(
                caseId, file.customerId(), file.unitId(), book.get(caseId).registeredBy(), verdict));
        return demanded;
    }

    /** What the customer lets go still matters to us: an internal case follows it. */
    public void openInternal(UUID caseId) {
        var file = book.file(caseId);
        var internal = cases.open(new CaseDraft(
                Ids.next(),
                CaseKind.TICKET,
                "内部跟进 Internal follow-up: " + file.number(),
                file.customerId(),
                file.product(),
                file.severity(),
                file.channel(),
                file.unitId(),
                null,
                Set.of(),
                null,
                book.now(),
                null,
                file.number()));
        links.link(internal.id(), caseId, LinkKind.CAUSED_BY);
    }
}
