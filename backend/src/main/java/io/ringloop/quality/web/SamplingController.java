package io.ringloop.quality.web;

import io.ringloop.people.Actor;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.quality.Coverage;
import io.ringloop.quality.KeyScenario;
import io.ringloop.quality.SampleEntry;
import io.ringloop.quality.SampledContact;
import io.ringloop.quality.SampledContact.State;
import io.ringloop.quality.SamplingPlan;
import io.ringloop.quality.SamplingPlans;
import io.ringloop.quality.SamplingPlans.PlanDraft;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Samples: draw one, see how far its quotas are met, and what was chosen. */
@RestController
@RequestMapping("/api/sampling-plans")
class SamplingController {

    private static final int MOST = 200;

    private final SamplingPlans plans;
    private final People people;
    private final Idempotency idempotency;
    private final Actor actor;

    SamplingController(SamplingPlans plans, People people, Idempotency idempotency, Actor actor) {
        this.plans = plans;
        this.people = people;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /**
     * @param unitId whose contacts, with those of the units below; absent: the whole centre
     * @param until contacts of this moment and later are not in it; not in the future
     */
    record SamplingPlanForm(
            @NotBlank @Size(max = 200) String name,
            @Nullable UUID unitId,
            @NotNull Instant from,
            @NotNull Instant until,
            @Size(max = 50) @Nullable List<@NotNull KeyScenario> keyScenarios) {}

    /**
     * @param frame how many contacts it was drawn from
     * @param quota how many are to be evaluated
     * @param waiting of them, those that still wait to be evaluated
     * @param seed with it the choice can be made again
     * @param drawnBy absent: drawn by itself once its week was over
     */
    record SamplingPlanRow(
            UUID id,
            String name,
            UUID unitId,
            String unit,
            Instant from,
            Instant until,
            int leastTalkSec,
            int lowMark,
            List<KeyScenario> keyScenarios,
            String seed,
            int frame,
            int quota,
            int waiting,
            @Nullable String drawnBy,
            Instant drawnAt) {}

    /** One scenario of an agent's contacts: its share by the table {@code qa-sampling}. */
    record SamplingShare(String scenario, int ratePct, int frame, int quota) {}

    /**
     * How far the quota of one agent is met.
     *
     * @param complaintRatio complaints per contact against those of the centre
     * @param frame contacts it was drawn from
     * @param chosen contacts that are in the sample now
     * @param taken of them, those that are being evaluated or were
     * @param replaced contacts that could not be evaluated
     * @param missing still to be evaluated to meet the quota
     */
    record SamplingCoverage(
            UUID agentId,
            String agent,
            UUID unitId,
            int tenureDays,
            BigDecimal complaintRatio,
            int frame,
            int quota,
            int chosen,
            int taken,
            int replaced,
            int missing,
            List<SamplingShare> shares) {}

    /**
     * @param startedAt absent: the contact is no longer kept
     * @param evaluation what was begun of it
     * @param state {@code open}, {@code taken} or {@code replaced}
     * @param replaces the contact in whose place it came
     * @param reason why it could not be evaluated
     */
    record SampleRow(
            UUID contactId,
            UUID agentId,
            String agent,
            String channel,
            @Nullable Instant startedAt,
            String scenario,
            String state,
            @Nullable UUID evaluation,
            @Nullable UUID replaces,
            @Nullable String reason) {}

    record ReplacementForm(
            @NotNull UUID contactId,
            @NotBlank @Size(max = 500) String reason) {}

    /** @param next what takes its place; absent when the agent has no other contact */
    record Replacement(@Nullable UUID next) {}

    /** The latest period first. */
    @GetMapping
    @Requires(Permission.QUALITY_READ)
    Page<SamplingPlanRow> list(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        var page = plans.page(actor.scope(Permission.QUALITY_READ), actor.staff(), cursor, most(limit));
        var waiting = plans.waiting(page.items().stream().map(SamplingPlan::id).toList());
        return page.map(plan -> row(plan, waiting));
    }

    @GetMapping("/{id}")
    @Requires(Permission.QUALITY_READ)
    SamplingPlanRow get(@PathVariable UUID id) {
        return row(plan(id), plans.waiting(List.of(id)));
    }

    /** Draws the sample of a period that is over. A period of a unit is drawn once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.QUALITY_MANAGE)
    SamplingPlanRow draw(@RequestHeader(Idempotency.HEADER) String key, @Valid @RequestBody SamplingPlanForm form) {
        return idempotency.once(key, form, SamplingPlanRow.class, () -> {
            var by = actor.staff();
            var draft = new PlanDraft(
                    form.name(),
                    form.unitId() == null ? by.centreId() : form.unitId(),
                    form.from(),
                    form.until(),
                    form.keyScenarios() == null ? List.of() : form.keyScenarios());
            var plan = plans.draw(draft, by, actor.scope(Permission.QUALITY_MANAGE));
            return row(plan, plans.waiting(List.of(plan.id())));
        });
    }

    /** How far the quota of each agent is met, those with most missing first. */
    @GetMapping("/{id}/coverage")
    @Requires(Permission.QUALITY_READ)
    List<SamplingCoverage> coverage(@PathVariable UUID id) {
        var rows = plans.coverage(plan(id).id(), actor.scope(Permission.QUALITY_READ));
        var names = names(rows.stream().map(Coverage::agent).toList());
        return rows.stream()
                .map(row -> new SamplingCoverage(
                        row.agent().value(),
                        names.getOrDefault(row.agent(), ""),
                        row.unitId(),
                        row.tenureDays(),
                        row.complaintRatio(),
                        row.frame(),
                        row.quota(),
                        row.chosen(),
                        row.taken(),
                        row.replaced(),
                        row.missing(),
                        row.shares().stream()
                                .map(share -> new SamplingShare(
                                        share.scenario().code(), share.ratePct(), share.frame(), share.quota()))
                                .toList()))
                .toList();
    }

    /** @param state {@code open}, {@code taken} or {@code replaced}; absent: all */
    @GetMapping("/{id}/sample")
    @Requires(Permission.QUALITY_WORK)
    Page<SampleRow> sample(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var scope = actor.scope(Permission.QUALITY_WORK);
        var page = plans.sample(plan(id).id(), scope, agent, state(state), cursor, most(limit));
        var names = names(
                page.items().stream().map(entry -> entry.sampled().agent()).toList());
        return page.map(entry -> row(entry, names));
    }

    /** A contact cannot be evaluated: the next in hash order takes its place. */
    @PostMapping("/{id}/replacements")
    @Requires(Permission.QUALITY_WORK)
    Replacement replace(
            @PathVariable UUID id,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody ReplacementForm form) {
        return idempotency.once(key, form, Replacement.class, () -> {
            var next =
                    plans.replace(plan(id).id(), form.contactId(), form.reason().strip());
            return new Replacement(next.map(SampledContact::contactId).orElse(null));
        });
    }

    private SamplingPlan plan(UUID id) {
        return plans.get(id, actor.scope(Permission.QUALITY_READ), actor.staff());
    }

    private static int most(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }

    private static @Nullable State state(@Nullable String code) {
        return code == null
                ? null
                : Arrays.stream(State.values())
                        .filter(state -> state.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException("parameter-invalid", Map.of("name", "state")));
    }

    private Map<StaffId, String> names(Collection<StaffId> staff) {
        return people.findAll(staff).stream().collect(Collectors.toMap(Staff::id, Staff::displayName));
    }

    private SamplingPlanRow row(SamplingPlan plan, Map<UUID, Integer> waiting) {
        return new SamplingPlanRow(
                plan.id(),
                plan.name(),
                plan.unitId(),
                people.unit(plan.unitId()).map(OrgUnit::name).orElse(""),
                plan.from(),
                plan.until(),
                plan.leastTalkSec(),
                plan.lowMark(),
                plan.keyScenarios(),
                plan.seed(),
                plan.frame(),
                plan.quota(),
                waiting.getOrDefault(plan.id(), 0),
                plan.drawnBy() == null
                        ? null
                        : people.find(plan.drawnBy()).map(Staff::displayName).orElse(""),
                plan.drawnAt());
    }

    private static SampleRow row(SampleEntry entry, Map<StaffId, String> names) {
        var sampled = entry.sampled();
        return new SampleRow(
                sampled.contactId(),
                sampled.agent().value(),
                names.getOrDefault(sampled.agent(), ""),
                sampled.channel(),
                entry.startedAt(),
                sampled.scenario().code(),
                sampled.state().code(),
                entry.evaluation(),
                sampled.replaces(),
                sampled.reason());
    }
}
