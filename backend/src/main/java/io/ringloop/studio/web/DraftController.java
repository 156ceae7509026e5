package io.ringloop.studio.web;

import io.ringloop.engine.ModelFinding;
import io.ringloop.engine.PublishedModels;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Problems;
import io.ringloop.shared.Text;
import io.ringloop.studio.BuildingBlocks;
import io.ringloop.studio.BuildingBlocks.Kind;
import io.ringloop.studio.Draft;
import io.ringloop.studio.Drafts;
import io.ringloop.studio.web.StudioPeople.StudioPerson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The draft of a process: begin it, save it, see what is wrong with it, give it up. */
@RestController
@RequestMapping("/api/processes/{key}")
class DraftController {

    private static final int LARGEST = 2_000_000;

    private final Drafts drafts;
    private final PublishedModels models;
    private final BuildingBlocks blocks;
    private final StudioPeople people;
    private final Problems problems;
    private final Idempotency idempotency;
    private final Actor actor;

    DraftController(
            Drafts drafts,
            PublishedModels models,
            BuildingBlocks blocks,
            StudioPeople people,
            Problems problems,
            Idempotency idempotency,
            Actor actor) {
        this.drafts = drafts;
        this.models = models;
        this.blocks = blocks;
        this.people = people;
        this.problems = problems;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /**
     * Something that is not right, in the language of the reader.
     *
     * @param element id of the element, or {@code document}
     * @param blocking it cannot be published with it
     */
    record DraftFinding(String element, String slug, String title, String text, boolean blocking) {}

    /**
     * @param baseVersion the published version it was begun from
     * @param publishedVersion the one in force now: a later one means that somebody has published meanwhile
     * @param model BPMN
     */
    record DraftView(
            String processKey,
            int baseVersion,
            int publishedVersion,
            String model,
            StudioPerson begunBy,
            Instant begunAt,
            StudioPerson changedBy,
            Instant changedAt,
            int version,
            List<DraftFinding> findings) {}

    record DraftModel(@NotBlank @Size(max = LARGEST) String model) {}

    /**
     * Who else has it open.
     *
     * @param version of the draft as it is saved
     */
    record DraftPresence(List<StudioPerson> others, int version) {}

    /** Something a process may be put together from. */
    record BlockRow(String key, Kind kind, Text name, Text instruction, boolean ownTransaction) {}

    /** Begins a draft from the published version, or gives the one that is open. */
    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.STUDIO_DRAW)
    DraftView begin(@PathVariable String key, @RequestHeader(Idempotency.HEADER) String idempotencyKey, Locale locale) {
        idempotency.once(
                idempotencyKey,
                Map.of("draft", key),
                UUID.class,
                () -> drafts.begin(key, actor.staff()).id());
        return view(drafts.get(key), locale);
    }

    /** The draft with everything that is not right about it. */
    @GetMapping("/draft")
    @Requires(Permission.STUDIO_READ)
    ResponseEntity<DraftView> get(@PathVariable String key, Locale locale) {
        return answer(drafts.get(key), locale);
    }

    /** Saves the draft, right or wrong; {@code If-Match} names the one that was changed. */
    @PutMapping("/draft")
    @Requires(Permission.STUDIO_DRAW)
    ResponseEntity<DraftView> save(
            @PathVariable String key,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody DraftModel draft,
            Locale locale) {
        return answer(drafts.save(key, ETags.version(ifMatch), draft.model(), actor.staff()), locale);
    }

    /** Gives the draft up; the published version stays as it is. */
    @DeleteMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.STUDIO_DRAW)
    void discard(@PathVariable String key, @RequestHeader("If-Match") String ifMatch) {
        drafts.discard(key, ETags.version(ifMatch));
    }

    /** Says that the person has it open; asked again every few seconds. */
    @PutMapping("/draft/presence")
    @Requires(Permission.STUDIO_DRAW)
    DraftPresence present(@PathVariable String key) {
        var draft = drafts.get(key);
        var others = drafts.present(draft, actor.staff());
        var names = people.all(others);
        return new DraftPresence(
                others.stream().map(other -> StudioPeople.named(other, names)).toList(), draft.version());
    }

    /** What the process may be put together from. */
    @GetMapping("/building-blocks")
    @Requires(Permission.STUDIO_READ)
    List<BlockRow> blocks(@PathVariable String key) {
        return blocks.of(key).stream()
                .map(block -> new BlockRow(
                        block.key(), block.kind(), block.name(), block.instruction(), block.ownTransaction()))
                .toList();
    }

    private ResponseEntity<DraftView> answer(Draft draft, Locale locale) {
        return ResponseEntity.ok().eTag(ETags.of(draft.version())).body(view(draft, locale));
    }

    private DraftView view(Draft draft, Locale locale) {
        var names = people.all(new HashSet<>(List.of(draft.begunBy(), draft.changedBy())));
        return new DraftView(
                draft.processKey(),
                draft.baseVersion(),
                models.version(draft.processKey()),
                draft.model(),
                StudioPeople.named(draft.begunBy(), names),
                draft.begunAt(),
                StudioPeople.named(draft.changedBy(), names),
                draft.changedAt(),
                draft.version(),
                drafts.findings(draft).stream()
                        .map(finding -> finding(finding, locale))
                        .toList());
    }

    private DraftFinding finding(ModelFinding finding, Locale locale) {
        var told = problems.describe(finding.slug(), finding.params(), List.of(), locale);
        return new DraftFinding(finding.element(), finding.slug(), told.title(), told.detail(), finding.blocking());
    }
}
