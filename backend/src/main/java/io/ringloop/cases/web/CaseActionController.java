package io.ringloop.cases.web;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.CaseList;
import io.ringloop.cases.Cases;
import io.ringloop.cases.LinkKind;
import io.ringloop.cases.web.CaseViews.CaseView;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Idempotency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people do with a case as such; what belongs to its family stands with the family. */
@RestController
@RequestMapping("/api/cases/{id}")
class CaseActionController {

    private final CaseList list;
    private final Cases cases;
    private final CaseLinks links;
    private final CaseViews views;
    private final Idempotency idempotency;
    private final Actor actor;

    CaseActionController(
            CaseList list, Cases cases, CaseLinks links, CaseViews views, Idempotency idempotency, Actor actor) {
        this.list = list;
        this.cases = cases;
        this.links = links;
        this.views = views;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** Takes on a case that the leader on duty only keeps. */
    @PostMapping("/claim")
    @Requires(Permission.CASES_WORK)
    ResponseEntity<CaseView> claim(@PathVariable UUID id, @RequestHeader("If-Match") String ifMatch) {
        return answer(cases.claim(seen(id), ETags.version(ifMatch), actor.staff()));
    }

    /** Whom to give a case. */
    record CaseAssignment(@NotNull UUID ownerId) {}

    @PostMapping("/assign")
    @Requires(Permission.CASES_ASSIGN)
    ResponseEntity<CaseView> assign(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody CaseAssignment assignment) {
        return answer(cases.assign(
                seenToAssign(id),
                ETags.version(ifMatch),
                new StaffId(assignment.ownerId()),
                actor.scope(Permission.CASES_ASSIGN)));
    }

    /** Which case this one has to do with, and how; a duplicate is merged instead. */
    record CaseLinkForm(@NotNull UUID to, @NotNull LinkKind kind) {}

    @PostMapping("/links")
    @Requires(Permission.CASES_WORK)
    CaseView link(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody CaseLinkForm form) {
        return idempotency.once(key, form, CaseView.class, () -> {
            links.link(seen(id), seen(form.to()), form.kind());
            return views.view(list.see(id, actor.scope(Permission.CASES_READ)));
        });
    }

    /** Which case everything of the duplicate goes to. */
    record CaseMerge(@NotNull UUID into) {}

    /** Closes a duplicate; answers with its master. */
    @PostMapping("/merge")
    @Requires(Permission.CASES_ASSIGN)
    ResponseEntity<CaseView> merge(
            @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch, @Valid @RequestBody CaseMerge merge) {
        return answer(links.merge(seenToAssign(id), ETags.version(ifMatch), seenToAssign(merge.into())));
    }

    private UUID seen(UUID id) {
        return list.see(id, actor.scope(Permission.CASES_READ)).id();
    }

    private UUID seenToAssign(UUID id) {
        return list.see(id, actor.scope(Permission.CASES_ASSIGN)).id();
    }

    private ResponseEntity<CaseView> answer(CaseFile file) {
        return ResponseEntity.ok().eTag(ETags.of(file.version())).body(views.view(file));
    }
}
