package io.ringloop.quality;

import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.quality.SampledContact.State;
import io.ringloop.quality.handling.PlanRules;
import io.ringloop.quality.handling.QualityBook;
import io.ringloop.quality.handling.SampleRun;
import io.ringloop.quality.store.PlanStore;
import io.ringloop.quality.store.SampleStore;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Samples of the contacts of a period. A period of a unit is drawn once: nobody draws again until the sample suits. */
@Component
@Transactional
public class SamplingPlans {

    private final PlanStore plans;
    private final SampleStore samples;
    private final SampleRun run;
    private final PlanRules rules;
    private final QualityBook book;

    SamplingPlans(PlanStore plans, SampleStore samples, SampleRun run, PlanRules rules, QualityBook book) {
        this.plans = plans;
        this.samples = samples;
        this.run = run;
        this.rules = rules;
        this.book = book;
    }

    /** What to draw from; see {@link SamplingPlan}. */
    public record PlanDraft(String name, UUID unitId, Instant from, Instant until, List<KeyScenario> keyScenarios) {

        public PlanDraft {
            keyScenarios = List.copyOf(keyScenarios);
        }
    }

    /**
     * Draws the sample of a period that is over.
     *
     * @param scope how far whoever draws may do so
     * @throws ProblemException {@code request-invalid} field by field, {@code org-unit-not-found}, {@code
     *     sampling-plan-overlaps}, {@code sampling-frame-empty}
     */
    public SamplingPlan draw(PlanDraft draft, Staff by, Scope scope) {
        rules.check(draft, scope);
        return run.draw(draft, by.id());
    }

    /** One page of plans, the latest period first; outside of everything seen only those of units in reach. */
    @Transactional(readOnly = true)
    public Page<SamplingPlan> page(Scope scope, Staff reader, @Nullable String cursor, int limit) {
        var units = scope.all() ? null : rules.around(reader.unitId());
        var rows = plans.list(units, Cursor.parse(cursor, 2), limit + 1);
        return Page.of(rows, limit, last -> Cursor.of(last.until().toString(), last.id()));
    }

    /**
     * @throws ProblemException {@code sampling-plan-not-found} also for a unit that has nothing to do with the reader's
     */
    @Transactional(readOnly = true)
    public SamplingPlan get(UUID id, Scope scope, Staff reader) {
        return plans.find(id)
                .filter(plan -> scope.all() || rules.around(reader.unitId()).contains(plan.unitId()))
                .orElseThrow(() -> notFound(id));
    }

    /** How far the quota of each agent is met, those with most missing first. */
    @Transactional(readOnly = true)
    public List<Coverage> coverage(UUID id, Scope scope) {
        return samples.coverage(scope, id);
    }

    /** How many contacts of each plan wait to be evaluated; a plan without any is not in it. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> waiting(Collection<UUID> ids) {
        return plans.waiting(ids);
    }

    /** One page of what was chosen. */
    @Transactional(readOnly = true)
    public Page<SampleEntry> sample(
            UUID id, Scope scope, @Nullable UUID agent, @Nullable State state, @Nullable String cursor, int limit) {
        var rows = samples.list(scope, id, agent, state, Cursor.parse(cursor, 1), limit + 1);
        return Page.of(rows, limit, last -> Cursor.of(last.sampled().contactId()));
    }

    /**
     * A contact cannot be evaluated: the next in hash order takes its place.
     *
     * @return the one that does; empty when the agent has no other
     * @throws ProblemException {@code sample-not-found}, {@code sample-not-open}
     */
    public Optional<SampledContact> replace(UUID planId, UUID contact, String reason) {
        var plan = plans.lock(planId).orElseThrow(() -> notFound(planId));
        var gone = samples.lock(planId, contact)
                .orElseThrow(() -> new ProblemException("sample-not-found", Map.of("id", contact)));
        if (gone.state() == State.REPLACED) {
            throw new ProblemException("sample-not-open");
        }
        var next = run.next(plan, gone);
        samples.state(planId, contact, State.REPLACED, reason);
        next.ifPresent(chosen -> samples.add(planId, List.of(chosen), contact));
        book.prove(
                "sample-replaced",
                QualityBook.PLAN,
                planId,
                Map.of(
                        "contactId",
                        contact,
                        "reason",
                        reason,
                        "next",
                        next.map(chosen -> chosen.contact().toString()).orElse("")));
        book.tell(planId, QualityBook.ANALYSTS);
        return next.flatMap(chosen -> samples.lock(planId, chosen.contact()));
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException("sampling-plan-not-found", Map.of("id", id));
    }
}
