package io.ringloop.quality.remediation;

import io.ringloop.quality.remediation.store.EffectStore;
import io.ringloop.quality.remediation.store.EffectStore.Effect;
import io.ringloop.quality.remediation.store.RemediationStore;
import io.ringloop.quality.remediation.store.ResultFactStore;
import io.ringloop.quality.remediation.store.ResultFactStore.Count;
import io.ringloop.quality.remediation.store.TrainingStore;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fails before and after: of the agent, or of the trained item with those who took part. */
@Component
@Transactional
public class Effects {

    private final RemediationBook book;
    private final RemediationStore store;
    private final EffectStore effects;
    private final TrainingStore places;
    private final ResultFactStore facts;
    private final RemediationSettings settings;

    Effects(
            RemediationBook book,
            RemediationStore store,
            EffectStore effects,
            TrainingStore places,
            ResultFactStore facts,
            RemediationSettings settings) {
        this.book = book;
        this.store = store;
        this.effects = effects;
        this.places = places;
        this.facts = facts;
        this.settings = settings;
    }

    /** Returns until when it is watched. */
    public Instant plan(UUID id) {
        book.lock(id);
        var until = book.now().plus(settings.effectWindow());
        store.watchUntil(id, until);
        return until;
    }

    /** Counts as long before as it was watched after. */
    public void measure(UUID id) {
        var one = book.lock(id);
        var until = Objects.requireNonNull(one.watchedUntil());
        var turned = until.minus(settings.effectWindow());
        var from = turned.minus(settings.effectWindow());
        var effect = new Effect(
                Math.max(1, one.round()), from, turned, until, count(one, from, turned), count(one, turned, until));
        effects.add(id, effect);
        if (one.kind() == RemediationKind.COMMON) {
            store.stage(id, RemediationStage.JUDGE);
        } else {
            store.result(id, RemediationResult.MEASURED);
        }
        book.prove("remediation-measured", one, Map.of("effect", effect), Map.of());
    }

    private Count count(Remediation one, Instant from, Instant until) {
        if (one.agent() != null) {
            return facts.evaluations(one.agent(), from, until);
        }
        var agents = places.of(one.id(), one.round()).stream()
                .map(place -> place.agent().value())
                .toList();
        return facts.item(agents, Objects.requireNonNull(one.item()), settings.failedBelow(), from, until);
    }
}
