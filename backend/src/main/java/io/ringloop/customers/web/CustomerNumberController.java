package io.ringloop.customers.web;

import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerNumbers;
import io.ringloop.customers.NumberRecord;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Scope;
import io.ringloop.shared.Idempotency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Numbers and mail addresses of a customer. */
@RestController
@RequestMapping("/api/customers/{id}")
@Requires(Permission.CUSTOMERS_WRITE)
class CustomerNumberController {

    private final CustomerNumbers numbers;
    private final Idempotency idempotency;
    private final Actor actor;

    CustomerNumberController(CustomerNumbers numbers, Idempotency idempotency, Actor actor) {
        this.numbers = numbers;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** A number in any format, and who gave it to us. */
    record NumberDraft(@Nullable String number, @Nullable String source) {}

    /** How we know that a number is not theirs. */
    record WrongNumber(@Nullable String source) {}

    record MailDraft(@Nullable String address) {}

    /** What makes two requests the same. */
    record Added(UUID customer, Object draft) {}

    @GetMapping("/numbers")
    @Requires(Permission.CUSTOMERS_READ)
    List<NumberRecord> numbers(@PathVariable UUID id) {
        return numbers.of(id, actor.scope(Permission.CUSTOMERS_READ));
    }

    @PostMapping("/numbers")
    Customer add(@PathVariable UUID id, @RequestHeader(Idempotency.HEADER) String key, @RequestBody NumberDraft draft) {
        return idempotency.once(
                key,
                new Added(id, draft),
                Customer.class,
                () -> numbers.add(id, draft.number(), draft.source(), scope()));
    }

    @PostMapping("/numbers/{number}/end")
    Customer end(@PathVariable UUID id, @PathVariable UUID number) {
        return numbers.end(id, number, scope());
    }

    @PostMapping("/numbers/{number}/wrong")
    Customer wrong(@PathVariable UUID id, @PathVariable UUID number, @RequestBody WrongNumber wrong) {
        return numbers.wrong(id, number, wrong.source(), scope());
    }

    @PostMapping("/numbers/{number}/restore")
    Customer restore(@PathVariable UUID id, @PathVariable UUID number) {
        return numbers.restore(id, number, scope());
    }

    @PostMapping("/numbers/{number}/first")
    Customer first(@PathVariable UUID id, @PathVariable UUID number) {
        return numbers.first(id, number, scope());
    }

    @PostMapping("/mails")
    Customer addMail(
            @PathVariable UUID id, @RequestHeader(Idempotency.HEADER) String key, @RequestBody MailDraft draft) {
        return idempotency.once(
                key, new Added(id, draft), Customer.class, () -> numbers.addMail(id, draft.address(), scope()));
    }

    @PostMapping("/mails/{mail}/end")
    Customer endMail(@PathVariable UUID id, @PathVariable UUID mail) {
        return numbers.endMail(id, mail, scope());
    }

    private Scope scope() {
        return actor.scope(Permission.CUSTOMERS_WRITE);
    }
}
