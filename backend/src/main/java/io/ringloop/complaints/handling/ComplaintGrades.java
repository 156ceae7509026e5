package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.Cases;
import io.ringloop.complaints.Complaint;
import io.ringloop.complaints.store.ComplaintHistoryStore;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.deadlines.Clocks;
import io.ringloop.decisions.Decisions;
import io.ringloop.rules.Code;
import io.ringloop.rules.ComplaintGrade;
import io.ringloop.rules.ComplaintGrading;
import io.ringloop.rules.ComplaintGradingFacts;
import io.ringloop.rules.ComplaintGradingFacts.Authority;
import io.ringloop.rules.ComplaintGradingFacts.Emotion;
import io.ringloop.rules.ComplaintGradingFacts.Harm;
import io.ringloop.rules.ComplaintGradingFacts.Media;
import io.ringloop.rules.ComplaintTier;
import io.ringloop.rules.ComplaintTierFacts;
import io.ringloop.rules.ComplaintTierFacts.Trigger;
import io.ringloop.rules.HandlingTier;
import io.ringloop.rules.Severity;
import io.ringloop.rules.StaffRole;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How serious a complaint is, and which tier handles it. */
@Component
@Transactional
public class ComplaintGrades {

    /** Complaints of this time count as repeated; the table says how many. */
    private static final Duration REPEATED = Duration.ofDays(90);

    private static final String SOLUTION = "solution";
    private static final int TOP_TIER = 2;

    private final ComplaintBook book;
    private final ComplaintStore store;
    private final ComplaintHistoryStore history;
    private final ComplaintGrading grading;
    private final ComplaintTier tiers;
    private final Decisions decisions;
    private final Cases cases;
    private final Clocks clocks;
    private final ComplaintClocks own;

    ComplaintGrades(
            ComplaintBook book,
            ComplaintStore store,
            ComplaintHistoryStore history,
            ComplaintGrading grading,
            ComplaintTier tiers,
            Decisions decisions,
            Cases cases,
            Clocks clocks,
            ComplaintClocks own) {
        this.book = book;
        this.store = store;
        this.history = history;
        this.grading = grading;
        this.tiers = tiers;
        this.decisions = decisions;
        this.cases = cases;
        this.clocks = clocks;
        this.own = own;
    }

    /** Grades a complaint as it was registered; a solution that is awaited already gets the time of its new grade. */
    public ComplaintGrade grade(UUID caseId) {
        var file = book.file(caseId);
        var decided = decisions.decide(book.subject(file), grading, facts(file, book.get(caseId)));
        var grade = decided.verdict();
        store.graded(caseId, grade, decided.id());
        cases.grade(caseId, grade.severity().code());
        if (own.open(caseId, SOLUTION).isPresent()) {
            clocks.regrade(
                    own.start(book.file(caseId), SOLUTION, grade.severity().code(), book.now()));
        }
        return grade;
    }

    /** Decides the tier; while a complaint is handled it never falls. */
    public HandlingTier tier(UUID caseId, String trigger, String severity, int tier, int loops, int urges) {
        var facts = new ComplaintTierFacts(
                Code.of(Trigger.class, trigger), Code.of(Severity.class, severity), tier, loops, urges);
        var decided = decisions.decide(book.subject(book.file(caseId)), tiers, facts);
        var verdict = decided.verdict();
        var next =
                verdict.tier() >= tier ? verdict : new HandlingTier(tier, StaffRole.OPS_MANAGER, verdict.notifyAbove());
        store.tier(caseId, next.tier(), decided.id());
        return next;
    }

    /** One tier up because somebody asked for it. */
    public HandlingTier raise(UUID caseId, int tier) {
        var next = new HandlingTier(Math.min(TOP_TIER, tier + 1), StaffRole.OPS_MANAGER, false);
        store.tier(caseId, next.tier(), null);
        var reason = book.proposal(caseId).raiseReason();
        book.prove(
                "complaint-raised",
                caseId,
                Map.of("tier", next.tier()),
                reason == null ? Map.of() : Map.of("reason", reason));
        return next;
    }

    private ComplaintGradingFacts facts(CaseFile file, Complaint complaint) {
        var said = complaint.registration();
        var repeated = file.customerId() == null
                ? 1
                : history.complaintsSince(file.customerId(), book.now().minus(REPEATED));
        return new ComplaintGradingFacts(
                said.harm() == null ? Harm.NONE : Code.of(Harm.class, said.harm()),
                said.media() == null ? Media.NONE : Code.of(Media.class, said.media()),
                said.authority() == null ? Authority.NONE : Code.of(Authority.class, said.authority()),
                said.claimedAmount() == null ? BigDecimal.ZERO : said.claimedAmount(),
                Math.max(1, repeated),
                book.value(file),
                said.emotion() == null ? Emotion.CALM : Code.of(Emotion.class, said.emotion()));
    }
}
