package io.ringloop.customers.web;

import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerMerges;
import io.ringloop.customers.MergedRecord;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.ETags;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two records that are one customer. */
@RestController
@RequestMapping("/api/customers/{id}")
class CustomerMergeController {

    private final CustomerMerges merges;
    private final CustomerPeople people;
    private final Actor actor;

    CustomerMergeController(CustomerMerges merges, CustomerPeople people, Actor actor) {
        this.merges = merges;
        this.people = people;
        this.actor = actor;
    }

    /**
     * Which customer everything of the duplicate goes to.
     *
     * @param intoVersion the version of that customer that was read
     * @param take fields of which the value of the duplicate stays: name, gender, region, address, note
     */
    record CustomerMerge(
            @Nullable UUID into,
            @Nullable Integer intoVersion,
            @Nullable Set<String> take) {}

    /** A record that was merged, as it was. */
    record FormerCustomer(
            UUID id,
            String name,
            @Nullable String gender,
            @Nullable String region,
            @Nullable String address,
            @Nullable String note,
            Instant at,
            @Nullable CustomerPerson by) {}

    @GetMapping("/merge-preview")
    @Requires(Permission.CUSTOMERS_WRITE)
    CustomerMerges.MergePreview preview(@PathVariable UUID id, @RequestParam UUID into) {
        return merges.preview(id, into, actor.scope(Permission.CUSTOMERS_WRITE));
    }

    @PostMapping("/merge")
    @Requires(Permission.CUSTOMERS_WRITE)
    ResponseEntity<Customer> merge(
            @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch, @RequestBody CustomerMerge merge) {
        if (merge.into() == null) {
            throw ProblemException.invalid(List.of(new FieldProblem("into", "field-required")));
        }
        var merged = merges.merge(
                id,
                ETags.version(ifMatch),
                merge.into(),
                merge.intoVersion(),
                merge.take() == null ? Set.of() : merge.take(),
                actor.scope(Permission.CUSTOMERS_WRITE));
        return ResponseEntity.ok().eTag(ETags.of(merged.version())).body(merged);
    }

    /** The records that were merged into this one, the latest first. */
    @GetMapping("/merged")
    @Requires(Permission.CUSTOMERS_READ)
    List<FormerCustomer> merged(@PathVariable UUID id) {
        var former = merges.former(id, actor.scope(Permission.CUSTOMERS_READ));
        var names = people.names(former.stream().map(MergedRecord::by));
        return former.stream()
                .map(each -> new FormerCustomer(
                        each.id(),
                        each.name(),
                        each.gender(),
                        each.region(),
                        each.address(),
                        each.note(),
                        each.at(),
                        CustomerPeople.person(each.by(), names)))
                .toList();
    }
}
