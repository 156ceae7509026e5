package io.ringloop.customers.web;

import io.ringloop.customers.ChangeRow;
import io.ringloop.customers.CustomerChanges;
import io.ringloop.customers.CustomerHistory;
import io.ringloop.customers.CustomerHistory.Reach;
import io.ringloop.customers.HistoryRow;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Scope;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What we did for a customer, and what was changed about them. */
@RestController
@RequestMapping("/api/customers/{id}")
@Requires(Permission.CUSTOMERS_READ)
class CustomerTraceController {

    private static final int MOST = 200;

    private final CustomerHistory history;
    private final CustomerChanges changes;
    private final CustomerPeople people;
    private final Actor actor;

    CustomerTraceController(CustomerHistory history, CustomerChanges changes, CustomerPeople people, Actor actor) {
        this.history = history;
        this.changes = changes;
        this.people = people;
        this.actor = actor;
    }

    /** One contact, case or repair visit, see {@link HistoryRow}. */
    record CustomerHistoryRow(
            UUID id,
            String type,
            Instant at,
            @Nullable LocalDate day,
            String kind,
            @Nullable String number,
            String state,
            @Nullable String outcome,
            @Nullable String about,
            @Nullable CustomerPerson staff) {}

    /** One field that changed, see {@link ChangeRow}. */
    record CustomerChangeRow(
            UUID id,
            Instant at,
            @Nullable CustomerPerson by,
            String field,
            @Nullable String former,
            @Nullable String latter,
            String cause) {}

    /** @param type {@code contact} or {@code case}; absent: both */
    @GetMapping("/history")
    Page<CustomerHistoryRow> history(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        if (type != null && !Set.of("contact", "case", "repair").contains(type)) {
            throw new ProblemException("parameter-invalid", Map.of("name", "type"));
        }
        var reach = new Reach(scope(), reach(Permission.CONTACTS_READ), reach(Permission.CASES_READ));
        var page = history.page(id, reach, type, cursor, bounded(limit));
        var names = people.names(page.items().stream().map(HistoryRow::staff));
        return page.map(row -> new CustomerHistoryRow(
                row.id(),
                row.type(),
                row.at(),
                row.day(),
                row.kind(),
                row.number(),
                row.state(),
                row.outcome(),
                row.about(),
                CustomerPeople.person(row.staff(), names)));
    }

    @GetMapping("/changes")
    Page<CustomerChangeRow> changes(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        var page = changes.page(id, scope(), cursor, bounded(limit));
        var names = people.names(page.items().stream().map(ChangeRow::by));
        return page.map(row -> new CustomerChangeRow(
                row.id(),
                row.at(),
                CustomerPeople.person(row.by(), names),
                row.field(),
                row.former(),
                row.latter(),
                row.cause()));
    }

    private Scope scope() {
        return actor.scope(Permission.CUSTOMERS_READ);
    }

    private @Nullable Scope reach(Permission permission) {
        return actor.may(permission) ? actor.scope(permission) : null;
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
