package io.ringloop.quality.web;

import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.quality.EvaluationForm;
import io.ringloop.quality.EvaluationForms;
import io.ringloop.quality.EvaluationForms.FormDraft;
import io.ringloop.quality.FormContent;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Evaluation forms: read them, write a draft, publish it. */
@RestController
@RequestMapping("/api/evaluation-forms")
class EvaluationFormController {

    private final EvaluationForms forms;
    private final Actor actor;

    EvaluationFormController(EvaluationForms forms, Actor actor) {
        this.forms = forms;
        this.actor = actor;
    }

    /**
     * One version of a form.
     *
     * @param scenarios of the services it is for; empty: all that no other form is for
     * @param publishedAt absent: a draft
     * @param edit of a draft, for {@code If-Match}
     */
    record EvaluationFormView(
            String key,
            int version,
            Text name,
            List<String> scenarios,
            FormContent content,
            @Nullable Instant publishedAt,
            int edit) {}

    record EvaluationFormDraft(
            @NotNull Text name,
            @NotNull @Size(max = 20) List<@NotNull @Size(max = 40) String> scenarios,
            @NotNull FormContent content) {}

    /** Every version by key, the latest of each first. */
    @GetMapping
    @Requires(Permission.QUALITY_READ)
    List<EvaluationFormView> list() {
        return forms.all().stream().map(EvaluationFormController::view).toList();
    }

    @GetMapping("/{key}/{version}")
    @Requires(Permission.QUALITY_READ)
    ResponseEntity<EvaluationFormView> get(@PathVariable String key, @PathVariable int version) {
        return answer(forms.get(key, version));
    }

    /** Writes the draft of the next version; {@code If-Match} names the draft that was read, if there was one. */
    @PutMapping("/{key}/draft")
    @Requires(Permission.QUALITY_MANAGE)
    ResponseEntity<EvaluationFormView> draft(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody EvaluationFormDraft draft) {
        var edit = ifMatch == null ? null : ETags.version(ifMatch);
        return answer(forms.draft(key, new FormDraft(draft.name(), draft.scenarios(), draft.content()), edit));
    }

    /** Puts the draft in force; from then on it never changes. */
    @PostMapping("/{key}/publish")
    @Requires(Permission.QUALITY_MANAGE)
    ResponseEntity<EvaluationFormView> publish(@PathVariable String key, @RequestHeader("If-Match") String ifMatch) {
        return answer(forms.publish(key, ETags.version(ifMatch), actor.staff()));
    }

    private static ResponseEntity<EvaluationFormView> answer(EvaluationForm form) {
        return ResponseEntity.ok().eTag(ETags.of(form.edit())).body(view(form));
    }

    private static EvaluationFormView view(EvaluationForm form) {
        return new EvaluationFormView(
                form.key(),
                form.version(),
                form.name(),
                form.scenarios(),
                form.content(),
                form.publishedAt(),
                form.edit());
    }
}
