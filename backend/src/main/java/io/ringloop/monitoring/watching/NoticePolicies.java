package io.ringloop.monitoring.watching;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.monitoring.store.NoticePolicyStore;
import io.ringloop.monitoring.store.NoticePolicyStore.Policy;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.UnitKind;
import io.ringloop.shared.ETags;
import io.ringloop.shared.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether agents are told while somebody takes part in their call: each centre's own rule; they are where nothing was ever set. */
@Component
public class NoticePolicies {

    private static final Policy NEVER_SET = new Policy(true, 0);

    private final NoticePolicyStore store;
    private final People people;
    private final Archive archive;

    NoticePolicies(NoticePolicyStore store, People people, Archive archive) {
        this.store = store;
        this.people = people;
        this.archive = archive;
    }

    /** The rule of one centre. */
    public record CentrePolicy(OrgUnit centre, Policy policy) {}

    /** Of every centre. */
    public List<CentrePolicy> all() {
        return people.units().stream()
                .filter(unit -> unit.kind() == UnitKind.CENTRE)
                .map(centre -> new CentrePolicy(centre, of(centre.id())))
                .toList();
    }

    /** Whether the agents of a centre are told. */
    public boolean tells(UUID centre) {
        return of(centre).tells();
    }

    /**
     * Holds for whoever begins to take part from now on.
     *
     * @param version the one that was read, 0 where nothing was ever set
     * @throws ProblemException {@code org-unit-not-found} also for a unit that is no centre, {@code stale-version}
     */
    @Transactional
    public CentrePolicy set(UUID centreId, int version, boolean tells) {
        var centre = people.unit(centreId)
                .filter(unit -> unit.kind() == UnitKind.CENTRE)
                .orElseThrow(() -> new ProblemException("org-unit-not-found", Map.of("id", centreId)));
        ETags.refuseStale(store.set(centreId, tells, version));
        archive.append(Fact.of("monitoring-notice-changed", "org-unit", centreId, Map.of("told", tells)));
        return new CentrePolicy(centre, of(centreId));
    }

    private Policy of(UUID centre) {
        return store.of(centre).orElse(NEVER_SET);
    }
}
