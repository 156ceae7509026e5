package io.ringloop.quality.handling;

import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.StaffId;
import io.ringloop.quality.QualitySettings;
import io.ringloop.quality.SampledContact;
import io.ringloop.quality.SamplingPlan;
import io.ringloop.quality.SamplingPlans.PlanDraft;
import io.ringloop.quality.handling.SampleDraw.AgentSample;
import io.ringloop.quality.store.AgentFactStore;
import io.ringloop.quality.store.FrameStore;
import io.ringloop.quality.store.PlanStore;
import io.ringloop.quality.store.SampleStore;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One run: the frame, the rates, the draw, and what is kept of it. */
@Component
@Transactional
public class SampleRun {

    private static final int SEED_BYTES = 16;

    private final FrameStore frames;
    private final AgentFactStore agents;
    private final PlanStore plans;
    private final SampleStore samples;
    private final SamplingRates rates;
    private final PlanRules rules;
    private final QualityBook book;
    private final QualitySettings settings;
    private final People people;
    private final SecureRandom random = new SecureRandom();

    SampleRun(
            FrameStore frames,
            AgentFactStore agents,
            PlanStore plans,
            SampleStore samples,
            SamplingRates rates,
            PlanRules rules,
            QualityBook book,
            QualitySettings settings,
            People people) {
        this.frames = frames;
        this.agents = agents;
        this.plans = plans;
        this.samples = samples;
        this.rates = rates;
        this.rules = rules;
        this.book = book;
        this.settings = settings;
        this.people = people;
    }

    /**
     * Nobody else draws meanwhile.
     *
     * @param by absent: the week is over, and nobody has to
     * @throws ProblemException {@code sampling-plan-overlaps}, {@code sampling-frame-empty}
     */
    public SamplingPlan draw(PlanDraft draft, @Nullable StaffId by) {
        plans.lock();
        var planned = planned(draft, by);
        plans.overlapping(planned, rules.around(planned.unitId())).ifPresent(other -> {
            throw new ProblemException("sampling-plan-overlaps", Map.of("plan", other));
        });
        var frame = frame(planned, null);
        if (frame.isEmpty()) {
            throw new ProblemException("sampling-frame-empty");
        }
        var facts = agents.of(
                people.unitsBelow(centre(planned.unitId())),
                planned.until().minus(settings.complaintWindow()),
                planned.until());
        var drawn = new SampleDraw(planned.seed()).draw(frame, rates.of(planned.id(), facts));
        var plan = counted(planned, drawn);
        plans.add(plan);
        samples.add(plan.id(), drawn, facts);
        book.prove(
                "sample-drawn",
                QualityBook.PLAN,
                plan.id(),
                Map.of("seed", plan.seed(), "frame", plan.frame(), "quota", plan.quota(), "unit", plan.unitId()));
        book.tell(plan.id(), QualityBook.ANALYSTS);
        return plan;
    }

    /** Who takes the place of a contact that cannot be evaluated. */
    public Optional<Framed> next(SamplingPlan plan, SampledContact gone) {
        var was = new Framed(
                gone.contactId(), gone.agent().value(), gone.unitId(), gone.channel(), gone.hour(), gone.scenario());
        return new SampleDraw(plan.seed()).next(frame(plan, was.agent()), was, samples.used(plan.id(), gone.agent()));
    }

    private List<Framed> frame(SamplingPlan plan, @Nullable UUID agent) {
        return frames.of(plan, people.unitsBelow(plan.unitId()), people.zoneOf(plan.unitId()), agent);
    }

    private SamplingPlan planned(PlanDraft draft, @Nullable StaffId by) {
        var seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new SamplingPlan(
                Ids.next(),
                draft.name().strip(),
                draft.unitId(),
                draft.from(),
                draft.until(),
                settings.leastTalkSec(),
                settings.lowMark(),
                draft.keyScenarios(),
                HexFormat.of().formatHex(seed),
                0,
                0,
                by,
                book.now());
    }

    private static SamplingPlan counted(SamplingPlan plan, List<AgentSample> drawn) {
        return new SamplingPlan(
                plan.id(),
                plan.name(),
                plan.unitId(),
                plan.from(),
                plan.until(),
                plan.leastTalkSec(),
                plan.lowMark(),
                plan.keyScenarios(),
                plan.seed(),
                drawn.stream().mapToInt(AgentSample::frame).sum(),
                drawn.stream().mapToInt(AgentSample::quota).sum(),
                plan.drawnBy(),
                plan.drawnAt());
    }

    private UUID centre(UUID unit) {
        return people.unit(unit).map(OrgUnit::centreId).orElseThrow();
    }
}
