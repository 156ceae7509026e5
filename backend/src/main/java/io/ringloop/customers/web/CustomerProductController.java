package io.ringloop.customers.web;

import io.ringloop.customers.Consents;
import io.ringloop.customers.Consents.ConsentBook;
import io.ringloop.customers.Consents.ConsentDraft;
import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerProducts;
import io.ringloop.customers.ProductDraft;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Scope;
import io.ringloop.shared.Idempotency;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a customer owns, and what they allow. */
@RestController
@RequestMapping("/api/customers/{id}")
@Requires(Permission.CUSTOMERS_WRITE)
class CustomerProductController {

    private final CustomerProducts products;
    private final Consents consents;
    private final Idempotency idempotency;
    private final Actor actor;

    CustomerProductController(CustomerProducts products, Consents consents, Idempotency idempotency, Actor actor) {
        this.products = products;
        this.consents = consents;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** What makes two requests the same. */
    record Added(UUID customer, Object draft) {}

    @PostMapping("/products")
    Customer add(
            @PathVariable UUID id, @RequestHeader(Idempotency.HEADER) String key, @RequestBody ProductDraft draft) {
        return idempotency.once(key, new Added(id, draft), Customer.class, () -> products.add(id, draft, scope()));
    }

    @PutMapping("/products/{product}")
    Customer change(@PathVariable UUID id, @PathVariable UUID product, @RequestBody ProductDraft draft) {
        return products.change(id, product, draft, scope());
    }

    @PostMapping("/products/{product}/end")
    Customer end(@PathVariable UUID id, @PathVariable UUID product) {
        return products.end(id, product, scope());
    }

    @GetMapping("/consents")
    @Requires(Permission.CUSTOMERS_READ)
    ConsentBook consents(@PathVariable UUID id) {
        return consents.of(id, actor.scope(Permission.CUSTOMERS_READ));
    }

    @PostMapping("/consents")
    Customer record(
            @PathVariable UUID id, @RequestHeader(Idempotency.HEADER) String key, @RequestBody ConsentDraft draft) {
        return idempotency.once(key, new Added(id, draft), Customer.class, () -> consents.record(id, draft, scope()));
    }

    private Scope scope() {
        return actor.scope(Permission.CUSTOMERS_WRITE);
    }
}
