package io.ringloop.studio;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.decisions.RuleBook;
import io.ringloop.engine.PublishedModels;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ETags;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.StaleVersion;
import io.ringloop.studio.store.OwnerStore;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for each process and rule set: one person by name [27]. */
@Component
public class Owners {

    private final OwnerStore store;
    private final PublishedModels models;
    private final RuleBook rules;
    private final People people;
    private final Archive archive;
    private final Clock clock;

    Owners(OwnerStore store, PublishedModels models, RuleBook rules, People people, Archive archive, Clock clock) {
        this.store = store;
        this.models = models;
        this.rules = rules;
        this.people = people;
        this.archive = archive;
        this.clock = clock;
    }

    /** By key; what nobody was named for is missing. */
    public Map<String, Owner> all(OwnedKind kind) {
        return store.all(kind).stream().collect(Collectors.toMap(Owner::key, Function.identity()));
    }

    /**
     * Names the owner.
     *
     * @param version of the owner that was read; absent: there was none
     * @throws ProblemException {@code process-not-published}, {@code rule-set-unknown}, {@code staff-not-found}, {@code
     *     studio-owner-unfit}, {@code stale-version}
     */
    @Transactional
    public Owner name(OwnedKind kind, String key, StaffId staff, @Nullable Integer version) {
        var known = kind == OwnedKind.PROCESS
                ? models.get(key).key()
                : rules.get(key).name();
        var person = people.get(staff);
        if (!person.may(Permission.STUDIO_DRAW)) {
            throw new ProblemException("studio-owner-unfit", Map.of("person", person.displayName()));
        }
        var former = store.lock(kind, key);
        if (!former.map(Owner::version).equals(Optional.ofNullable(version))) {
            throw new StaleVersion();
        }
        ETags.refuseStale(store.name(kind, key, staff, clock.instant(), version));
        archive.append(Fact.of("owner-named", kind.code(), key, Map.of("owner", staff.value())));
        return store.lock(kind, key).orElseThrow();
    }
}
