package io.ringloop.complaints.handling;

import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.complaints.store.CrisisStore;
import io.ringloop.engine.Processes;
import io.ringloop.people.Deciders;
import io.ringloop.people.Role;
import io.ringloop.people.StaffId;
import io.ringloop.processes.CrisisResponseProcess;
import io.ringloop.processes.CrisisResponseProcess.Elements;
import io.ringloop.processes.CrisisResponseProcess.Messages;
import io.ringloop.processes.CrisisResponseProcess.Variables;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done about a complaint that has become public opinion: one response per crisis, linked to its complaint. */
@Component
@Transactional
public class CrisisResponses {

    private final ComplaintBook book;
    private final ComplaintNotices notices;
    private final ComplaintFormStore forms;
    private final CrisisStore store;
    private final Crises crises;
    private final Deciders deciders;
    private final Processes processes;

    CrisisResponses(
            ComplaintBook book,
            ComplaintNotices notices,
            ComplaintFormStore forms,
            CrisisStore store,
            Crises crises,
            Deciders deciders,
            Processes processes) {
        this.book = book;
        this.notices = notices;
        this.forms = forms;
        this.store = store;
        this.crises = crises;
        this.deciders = deciders;
        this.processes = processes;
    }

    /** What the form {@code hold-statement} says. */
    record HoldStatement(@Nullable String statement) {}

    /** The words for a crisis stand on every desk, and the response begins unless this complaint has one already. */
    public void activate(UUID caseId) {
        crises.pinScript(caseId);
        var crisis = Objects.requireNonNull(book.get(caseId).crisisId());
        if (!store.open(crisis, caseId, book.now())) {
            return;
        }
        processes.startAt(
                Messages.CRISIS_ACTIVATED,
                CrisisResponseProcess.KEY,
                crisis,
                Map.of(
                        Variables.CRISIS_ID,
                        crisis.toString(),
                        Variables.CASE_ID,
                        caseId.toString(),
                        Variables.STATEMENT_GROUP,
                        approver(caseId, Set.of())));
        book.prove("crisis-response-started", caseId, Map.of("crisis", crisis), Map.of());
    }

    /** Whoever assessed does not approve the statement. */
    void assessed(UUID crisis, StaffId by) {
        processes.set(crisis, Map.of(Variables.STATEMENT_GROUP, approver(caseOf(crisis), Set.of(by))));
    }

    /** Tells those responsible what everybody says. */
    public void tellResponsible(UUID crisis) {
        var caseId = caseOf(crisis);
        var said = forms.last(caseId, Set.of(Elements.HOLD_STATEMENT), HoldStatement.class)
                .map(HoldStatement::statement)
                .orElse("");
        notices.crisisStatement(caseId, said);
    }

    /** @param every {@code h} and hours; returns when it is looked at again */
    public Instant nextLook(String every) {
        return book.now().plus(Duration.ofHours(Long.parseLong(every.substring(1))));
    }

    /** Nothing is left to be said to the public. */
    public void end(UUID crisis) {
        var caseId = caseOf(crisis);
        store.ended(crisis, book.now());
        crises.over(caseId);
        book.prove("crisis-response-ended", caseId, Map.of("crisis", crisis), Map.of());
    }

    /** The response ends with the words, or goes on with the complaint that they are said about now, unless that has one. */
    @EventListener
    public void follow(CrisisScriptEnded ended) {
        var crisis = store.openOf(ended.caseId()).orElse(null);
        if (crisis == null) {
            return;
        }
        var master = ended.goesOnAs();
        if (master == null || store.openOf(master).isPresent()) {
            processes.correlate(Messages.CRISIS_OVER, crisis, Map.of());
        } else {
            store.move(crisis, master);
            processes.set(crisis, Map.of(Variables.CASE_ID, master.toString()));
        }
    }

    private String approver(UUID caseId, Set<StaffId> excluded) {
        return deciders.of(Role.LEGAL, book.file(caseId).unitId(), excluded).name();
    }

    private UUID caseOf(UUID crisis) {
        return store.caseOf(crisis).orElseThrow();
    }
}
