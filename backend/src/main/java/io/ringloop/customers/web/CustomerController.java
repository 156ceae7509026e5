package io.ringloop.customers.web;

import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.CustomerRow;
import io.ringloop.customers.Customers;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Scope;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Page;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers for the desk. */
@RestController
@RequestMapping("/api/customers")
class CustomerController {

    private static final int MOST = 200;

    private final Customers customers;
    private final Idempotency idempotency;
    private final Actor actor;

    CustomerController(Customers customers, Idempotency idempotency, Actor actor) {
        this.customers = customers;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    @GetMapping
    @Requires(Permission.CUSTOMERS_READ)
    Page<CustomerRow> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(required = false) @Nullable String care,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return customers.list(
                new Customers.Narrowing(q, tag, value, care), readable(), cursor, Math.max(1, Math.min(limit, MOST)));
    }

    @PostMapping
    @Requires(Permission.CUSTOMERS_WRITE)
    ResponseEntity<Customer> create(@RequestHeader(Idempotency.HEADER) String key, @RequestBody CustomerDraft draft) {
        var customer = idempotency.once(
                key, draft, Customer.class, () -> customers.create(draft, actor.scope(Permission.CUSTOMERS_WRITE)));
        return ResponseEntity.created(URI.create("/api/customers/" + customer.id()))
                .eTag(ETags.of(customer.version()))
                .body(customer);
    }

    @GetMapping("/{id}")
    @Requires(Permission.CUSTOMERS_READ)
    ResponseEntity<Customer> view(@PathVariable UUID id) {
        return answer(customers.view(id, readable()));
    }

    @PutMapping("/{id}")
    @Requires(Permission.CUSTOMERS_WRITE)
    ResponseEntity<Customer> change(
            @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch, @RequestBody CustomerDraft draft) {
        return answer(customers.change(id, ETags.version(ifMatch), draft, actor.scope(Permission.CUSTOMERS_WRITE)));
    }

    /** Others who use one of the numbers. */
    @GetMapping("/{id}/sharing")
    @Requires(Permission.CUSTOMERS_READ)
    List<CustomerRow> sharing(@PathVariable UUID id) {
        return customers.sharing(id, readable());
    }

    private Scope readable() {
        return actor.scope(Permission.CUSTOMERS_READ);
    }

    private static ResponseEntity<Customer> answer(Customer customer) {
        return ResponseEntity.ok().eTag(ETags.of(customer.version())).body(customer);
    }
}
