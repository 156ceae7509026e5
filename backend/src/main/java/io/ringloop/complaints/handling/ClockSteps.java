package io.ringloop.complaints.handling;

import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.complaints.store.ComplaintStore;
import io.ringloop.deadlines.Clocks;
import io.ringloop.deadlines.Restart;
import io.ringloop.decisions.Decisions;
import io.ringloop.people.People;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.rules.FeedbackCounted;
import io.ringloop.rules.FeedbackCounted.Counts;
import io.ringloop.rules.ProgressFeedback;
import io.ringloop.rules.ProgressFeedbackFacts;
import io.ringloop.rules.ProgressFeedbackFacts.Means;
import io.ringloop.tasks.Tasks;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done when a clock of a complaint speaks up, and when the customer has been told something. */
@Component
@Transactional
public class ClockSteps {

    /** News that another contact gave already. */
    public static final String GIVEN = "given";

    /** Of two missed deadlines so close to each other only one raises the tier; to be confirmed. */
    private static final Duration RAISED_RECENTLY = Duration.ofMinutes(10);

    private static final int NOON = 12;
    private static final int EVENING = 18;
    private static final int URGENT = 90;

    private final ComplaintBook book;
    private final ComplaintStore store;
    private final ComplaintFormStore forms;
    private final ComplaintNotices notices;
    private final ComplaintClocks own;
    private final Clocks clocks;
    private final ProgressFeedback feedback;
    private final Decisions decisions;
    private final Tasks tasks;
    private final People people;

    ClockSteps(
            ComplaintBook book,
            ComplaintStore store,
            ComplaintFormStore forms,
            ComplaintNotices notices,
            ComplaintClocks own,
            Clocks clocks,
            ProgressFeedback feedback,
            Decisions decisions,
            Tasks tasks,
            People people) {
        this.book = book;
        this.store = store;
        this.forms = forms;
        this.notices = notices;
        this.own = own;
        this.clocks = clocks;
        this.feedback = feedback;
        this.decisions = decisions;
        this.tasks = tasks;
        this.people = people;
    }

    /** Reminds the owner; returns whether somebody has the task to tell the customer already. */
    public boolean remind(UUID caseId, String clock) {
        var owner = book.file(caseId).owner();
        var row = own.open(caseId, clock);
        if (owner != null && row.isPresent()) {
            var due = row.get().course().due();
            if (due.isAfter(book.now())) {
                notices.remind(caseId, owner, clock, due);
            } else {
                notices.missed(caseId, owner, clock, due);
            }
        }
        var open = tasks.open(caseId, Elements.GIVE_PROGRESS_FEEDBACK);
        open.ifPresent(task -> tasks.raise(task.id(), URGENT));
        return open.isPresent();
    }

    /** A missed deadline is on record; the promise of news starts again from the moment it was missed. */
    public boolean breached(UUID caseId, String clock, int count) {
        var complaint = book.lock(caseId);
        var now = book.now();
        var due = own.open(caseId, clock).map(row -> row.course().due()).orElse(now);
        book.prove("complaint-deadline-missed", caseId, Map.of("clock", clock, "due", due, "count", count), Map.of());
        var owner = book.file(caseId).owner();
        if (owner != null) {
            notices.missed(caseId, owner, clock, due);
        }
        if (clock.equals(ComplaintClocks.PROGRESS)) {
            clocks.restart(caseId, clock, due, Restart.MISSED);
        }
        var raised = complaint.raisedAt();
        var recently = raised != null && raised.plus(RAISED_RECENTLY).isAfter(now);
        if (!recently) {
            store.raised(caseId, now);
        }
        return recently;
    }

    /** The customer waited long enough: the clock runs again, and the owner is told. */
    public void resumed(UUID caseId, String clock) {
        remind(caseId, clock);
    }

    /** Whether an attempt to tell the customer counts; if it does, the next news are promised from now on. */
    public boolean told(UUID caseId, @Nullable String reached) {
        if (GIVEN.equals(reached)) {
            return true;
        }
        var counted = attempted(caseId, Means.VOICE, "yes".equals(reached), true);
        return counted.restartsClock();
    }

    /**
     * Decides what an attempt to tell the customer counts as.
     *
     * @param reached spoken with, or for a message: delivered
     * @param agreed in the way the customer wishes
     */
    public FeedbackCounted attempted(UUID caseId, Means means, boolean reached, boolean agreed) {
        var file = book.file(caseId);
        var facts = new ProgressFeedbackFacts(
                means, means == Means.VOICE && reached, means != Means.VOICE && reached, agreed, dayPartsTried(caseId));
        var counted = decisions.decide(book.subject(file), feedback, facts).verdict();
        if (counted.restartsClock()) {
            store.told(caseId, book.now());
            if (own.open(caseId, ComplaintClocks.PROGRESS).isPresent()) {
                var because = counted.counts() == Counts.EFFECTIVE ? Restart.DONE : Restart.ATTEMPTED;
                clocks.restart(caseId, ComplaintClocks.PROGRESS, book.now(), because);
            }
        }
        book.prove(
                "complaint-feedback",
                caseId,
                Map.of("means", means.code(), "counts", counted.counts().code()),
                Map.of());
        return counted;
    }

    /** In how many of morning, afternoon and evening somebody tried since the last news. */
    private int dayPartsTried(UUID caseId) {
        var told = book.get(caseId).toldAt();
        var zone = people.zoneOf(book.file(caseId).unitId());
        return (int) forms.of(caseId).stream()
                .filter(form -> form.elementId().equals(Elements.GIVE_PROGRESS_FEEDBACK)
                        && (told == null || form.at().isAfter(told)))
                .map(form -> form.at().atZone(zone))
                .map(at -> at.getHour() < NOON ? 0 : at.getHour() < EVENING ? 1 : 2)
                .distinct()
                .count();
    }
}
