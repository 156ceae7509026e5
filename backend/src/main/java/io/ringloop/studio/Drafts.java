package io.ringloop.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.engine.ModelFinding;
import io.ringloop.engine.ModelRefused;
import io.ringloop.engine.PublishedModels;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.studio.handling.ModelChecks;
import io.ringloop.studio.store.ProcessDraftStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of processes: one is open for each process at most, and all who may draw work on it. Nothing of a draft runs. */
@Component
@Transactional
public class Drafts {

    /** Who said nothing for so long has closed it. */
    static final Duration PRESENT = Duration.ofSeconds(45);

    private final ProcessDraftStore store;
    private final PublishedModels models;
    private final ModelChecks checks;
    private final Archive archive;
    private final Clock clock;

    Drafts(ProcessDraftStore store, PublishedModels models, ModelChecks checks, Archive archive, Clock clock) {
        this.store = store;
        this.models = models;
        this.checks = checks;
        this.archive = archive;
        this.clock = clock;
    }

    /** Those that are open, by process. */
    @Transactional(readOnly = true)
    public List<Draft> open() {
        return store.open();
    }

    @Transactional(readOnly = true)
    public Optional<Draft> find(String processKey) {
        return store.open(processKey);
    }

    /**
     * @throws ProblemException {@code process-draft-not-found}
     */
    @Transactional(readOnly = true)
    public Draft get(String processKey) {
        return store.open(processKey)
                .orElseThrow(() -> new ProblemException("process-draft-not-found", Map.of("process", processKey)));
    }

    /**
     * Begins one from the published version, or gives the one that is open.
     *
     * @throws ProblemException {@code process-not-published}
     */
    public Draft begin(String processKey, Staff by) {
        var version = models.version(processKey);
        var model = models.xml(processKey, version);
        var begun = store.begin(Ids.next(), processKey, version, model, by.id(), clock.instant());
        if (begun > 0) {
            archive.append(Fact.of("process-draft-begun", "process", processKey, Map.of("version", version)));
        }
        return get(processKey);
    }

    /**
     * Saves it, right or wrong: what is wrong is told by {@link #findings}.
     *
     * @param version of the draft that was changed
     * @throws ModelRefused when it is no XML, or too much of it
     * @throws ProblemException {@code stale-version} when somebody else has saved it meanwhile, {@code process-draft-not-found}
     */
    public Draft save(String processKey, int version, String model, Staff by) {
        get(processKey);
        models.refuseUnreadable(processKey + ".bpmn", model);
        ETags.refuseStale(store.save(processKey, version, model, by.id(), clock.instant()));
        return get(processKey);
    }

    /**
     * Gives it up. It is kept, but not open any more.
     *
     * @throws ProblemException {@code stale-version}, {@code process-draft-not-found}
     */
    public void discard(String processKey, int version) {
        var draft = get(processKey);
        ETags.refuseStale(store.close(processKey, version, clock.instant()));
        archive.append(Fact.of(
                "process-draft-discarded",
                "process",
                processKey,
                Map.of("draft", draft.id(), "size", draft.model().getBytes(UTF_8).length)));
    }

    /** What is not right about it, what keeps it from being published first. */
    @Transactional(readOnly = true)
    public List<ModelFinding> findings(Draft draft) {
        return checks.findings(draft.processKey(), draft.model());
    }

    /** Notes that somebody has it open, and says who else has. */
    public List<StaffId> present(Draft draft, Staff by) {
        var now = clock.instant();
        store.seen(draft.id(), by.id(), now);
        return store.editors(draft.id(), now.minus(PRESENT)).stream()
                .filter(editor -> !editor.equals(by.id()))
                .toList();
    }
}
