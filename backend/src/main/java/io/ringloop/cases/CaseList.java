package io.ringloop.cases;

import io.ringloop.cases.CaseFilter.Sort;
import io.ringloop.cases.store.CaseListStore;
import io.ringloop.cases.store.CaseStore;
import io.ringloop.customers.Customers;
import io.ringloop.people.Grants;
import io.ringloop.people.People;
import io.ringloop.people.Scope;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people see of cases: those within their scope, those they opened or ever owned, and for the time of a live contact
 * those of the customers it may come from; of all these none that they must have nothing to do with.
 */
@Component
public class CaseList {

    private final CaseListStore lists;
    private final CaseStore store;
    private final Grants grants;
    private final People people;
    private final Clock clock;

    CaseList(CaseListStore lists, CaseStore store, Grants grants, People people, Clock clock) {
        this.lists = lists;
        this.store = store;
        this.grants = grants;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One page.
     *
     * @throws ProblemException {@code parameter-invalid} when closed cases are to be sorted by their deadline
     */
    public Page<CaseFile> list(CaseFilter filter, Scope scope, @Nullable String cursor, int limit) {
        if (filter.sort() == Sort.DUE && !Boolean.TRUE.equals(filter.open())) {
            throw new ProblemException("parameter-invalid", Map.of("name", "sort"));
        }
        var rows = lists.list(
                filter,
                scope,
                grants.subjects(scope.self(), Customers.SUBJECT),
                people.seesOwnConflicts(scope.self()),
                clock.instant(),
                Cursor.parse(cursor, 2),
                limit + 1);
        return Page.of(rows, limit, file -> CaseListStore.cursor(file, filter.sort()));
    }

    /**
     * One case, also one that was merged: it says into which.
     *
     * @throws CaseNotFound also when it is not for this person
     */
    public CaseFile see(UUID id, Scope scope) {
        return store.find(id).filter(file -> visible(file, scope)).orElseThrow(() -> new CaseNotFound(id));
    }

    /** Whether a case is for this person. */
    public boolean sees(UUID id, Scope scope) {
        return store.find(id).filter(file -> visible(file, scope)).isPresent();
    }

    private boolean visible(CaseFile file, Scope scope) {
        return reaches(file, scope)
                && (!store.isExcluded(file.id(), scope.self()) || people.seesOwnConflicts(scope.self()));
    }

    private boolean reaches(CaseFile file, Scope scope) {
        return scope.all()
                || scope.units().contains(file.unitId())
                || store.isParticipant(file.id(), scope.self())
                || (file.customerId() != null && grants.allows(scope.self(), Customers.SUBJECT, file.customerId()));
    }
}
