package io.ringloop.quality;

import io.ringloop.people.Staff;
import io.ringloop.quality.handling.FormRules;
import io.ringloop.quality.handling.QualityBook;
import io.ringloop.quality.store.EvaluationFormStore;
import io.ringloop.shared.ETags;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.StaleVersion;
import io.ringloop.shared.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evaluation forms: drafts that may change, and published versions that never do. The latest published version is in force. */
@Component
@Transactional
public class EvaluationForms {

    private final EvaluationFormStore store;
    private final QualityBook book;

    EvaluationForms(EvaluationFormStore store, QualityBook book) {
        this.store = store;
        this.book = book;
    }

    /** What a draft is to be. */
    public record FormDraft(Text name, List<String> scenarios, FormContent content) {

        public FormDraft {
            scenarios = List.copyOf(scenarios);
        }
    }

    /** Every version by key, the latest of each first. */
    @Transactional(readOnly = true)
    public List<EvaluationForm> all() {
        return store.all();
    }

    /**
     * @throws ProblemException {@code evaluation-form-not-found}
     */
    @Transactional(readOnly = true)
    public EvaluationForm get(String key, int version) {
        return store.find(key, version).orElseThrow(() -> notFound(key));
    }

    /**
     * The form in force under a key.
     *
     * @throws ProblemException {@code evaluation-form-not-found}
     */
    @Transactional(readOnly = true)
    public EvaluationForm inForce(String key) {
        return store.inForce().stream()
                .filter(form -> form.key().equals(key))
                .findFirst()
                .orElseThrow(() -> notFound(key));
    }

    /**
     * The form in force for a scenario; the one for everything if none names it.
     *
     * @throws ProblemException {@code evaluation-form-not-found} when there is none at all
     */
    @Transactional(readOnly = true)
    public EvaluationForm serving(String scenario) {
        var forms = store.inForce();
        return forms.stream()
                .filter(form -> form.scenarios().contains(scenario))
                .findFirst()
                .or(() -> forms.stream()
                        .filter(form -> form.scenarios().isEmpty())
                        .findFirst())
                .orElseThrow(() -> notFound(scenario));
    }

    /**
     * Writes the one draft of a form, a new one after the latest published version.
     *
     * @param edit that of the draft that was read; absent: there was none
     * @throws ProblemException {@code request-invalid} field by field, {@code stale-version}
     */
    public EvaluationForm draft(String key, FormDraft draft, @Nullable Integer edit) {
        FormRules.check(key, draft);
        var latest = store.lockLatest(key).orElse(null);
        if (latest != null && !latest.published()) {
            if (edit == null || latest.edit() != edit) {
                throw new StaleVersion();
            }
            store.change(key, latest.version(), draft, book.now());
            return get(key, latest.version());
        }
        if (edit != null) {
            throw new StaleVersion();
        }
        var version = latest == null ? 1 : latest.version() + 1;
        ETags.refuseStale(store.add(key, version, draft, book.now()));
        return get(key, version);
    }

    /**
     * Puts the draft in force. From then on it never changes.
     *
     * @throws ProblemException {@code evaluation-form-no-draft}, {@code evaluation-form-scenario-taken}, {@code stale-version}
     */
    public EvaluationForm publish(String key, int edit, Staff by) {
        var draft = store.lockLatest(key)
                .filter(form -> !form.published())
                .orElseThrow(() -> new ProblemException("evaluation-form-no-draft", Map.of("form", key)));
        if (draft.edit() != edit) {
            throw new StaleVersion();
        }
        refuseTaken(draft);
        store.publish(key, draft.version(), by.id(), book.now());
        book.prove(
                "evaluation-form-published",
                "evaluation-form",
                key,
                Map.of("version", draft.version(), "content", draft.content()));
        return get(key, draft.version());
    }

    /** Each scenario has one form, and everything else has one. */
    private void refuseTaken(EvaluationForm draft) {
        for (var other : store.inForce()) {
            var both = other.scenarios().isEmpty() && draft.scenarios().isEmpty()
                    || other.scenarios().stream().anyMatch(draft.scenarios()::contains);
            if (both && !other.key().equals(draft.key())) {
                throw new ProblemException("evaluation-form-scenario-taken", Map.of("form", other.key()));
            }
        }
    }

    private static ProblemException notFound(String key) {
        return new ProblemException("evaluation-form-not-found", Map.of("form", key));
    }
}
