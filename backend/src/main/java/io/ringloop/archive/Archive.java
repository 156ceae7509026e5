package io.ringloop.archive;

import io.ringloop.archive.store.FactRow;
import io.ringloop.archive.store.FactStore;
import io.ringloop.people.Actor;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The append-only trail. Facts are written in the transaction that makes them true. */
@Component
public class Archive {

    private final FactStore store;
    private final PersonalData personalData;
    private final Actor actor;
    private final Json json;
    private final Clock clock;

    Archive(FactStore store, PersonalData personalData, Actor actor, Json json, Clock clock) {
        this.store = store;
        this.personalData = personalData;
        this.actor = actor;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Fact fact) {
        appendAll(List.of(fact));
    }

    /** Several facts of the same moment, in this order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<Fact> facts) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = actor.current().map(staff -> staff.id().value()).orElse(null);
        store.append(facts.stream().map(fact -> row(fact, at, by)).toList());
    }

    private FactRow row(Fact fact, Instant at, @Nullable UUID by) {
        byte[] personal = null;
        if (!fact.personal().isEmpty()) {
            var plain = json.write(fact.personal()).getBytes(StandardCharsets.UTF_8);
            personal = personalData.seal(Objects.requireNonNull(fact.personId()), plain);
        }
        return new FactRow(
                Ids.next(),
                at,
                fact.kind(),
                fact.subjectType(),
                fact.subjectId(),
                fact.businessKey(),
                by,
                json.write(fact.data()),
                personal == null ? null : fact.personId(),
                personal);
    }
}
