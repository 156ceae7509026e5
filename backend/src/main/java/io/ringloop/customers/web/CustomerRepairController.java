package io.ringloop.customers.web;

import io.ringloop.customers.CustomerRepairs;
import io.ringloop.customers.Repair;
import io.ringloop.customers.RepairDraft;
import io.ringloop.files.Files;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Repair visits of what a customer owns. */
@RestController
@RequestMapping("/api/customers/{customer}/repairs")
class CustomerRepairController {

    private final CustomerRepairs repairs;
    private final CustomerPeople staff;
    private final Files files;
    private final Idempotency idempotency;
    private final Actor actor;

    CustomerRepairController(
            CustomerRepairs repairs, CustomerPeople staff, Files files, Idempotency idempotency, Actor actor) {
        this.repairs = repairs;
        this.staff = staff;
        this.files = files;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** A document of a visit. */
    record RepairFile(UUID id, String name, long size) {}

    /**
     * A repair visit.
     *
     * @param mileage kilometres
     * @param reading any other counter as it was read, with its unit
     * @param cost yuan the customer paid
     * @param warranty whether the warranty covered it
     */
    record RepairRow(
            UUID id,
            UUID productId,
            Text product,
            LocalDate visitedOn,
            String station,
            @Nullable Integer mileage,
            @Nullable String reading,
            String fault,
            @Nullable String work,
            @Nullable BigDecimal cost,
            boolean warranty,
            List<RepairFile> files,
            @Nullable CustomerPerson recordedBy,
            int version) {}

    /** What makes two requests the same. */
    record RepairAsked(UUID customer, RepairDraft draft) {}

    /** The latest first, 200 at most. */
    @GetMapping
    @Requires(Permission.CUSTOMERS_READ)
    List<RepairRow> list(@PathVariable UUID customer) {
        return rows(repairs.of(customer, actor.scope(Permission.CUSTOMERS_READ)));
    }

    @PostMapping
    @Requires(Permission.CUSTOMERS_WRITE)
    RepairRow add(
            @PathVariable UUID customer,
            @RequestHeader(Idempotency.HEADER) String key,
            @RequestBody RepairDraft draft) {
        return idempotency.once(
                key,
                new RepairAsked(customer, draft),
                RepairRow.class,
                () -> row(repairs.add(customer, draft, actor.scope(Permission.CUSTOMERS_WRITE))));
    }

    @PutMapping("/{id}")
    @Requires(Permission.CUSTOMERS_WRITE)
    RepairRow change(
            @PathVariable UUID customer,
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody RepairDraft draft) {
        return row(
                repairs.change(customer, id, ETags.version(ifMatch), draft, actor.scope(Permission.CUSTOMERS_WRITE)));
    }

    private List<RepairRow> rows(List<Repair> found) {
        var names = staff.names(found.stream().map(Repair::recordedBy));
        return found.stream().map(repair -> row(repair, names)).toList();
    }

    private RepairRow row(Repair repair, Map<UUID, String> names) {
        return new RepairRow(
                repair.id(),
                repair.productId(),
                repair.product(),
                repair.visitedOn(),
                repair.station(),
                repair.mileage(),
                repair.reading(),
                repair.fault(),
                repair.work(),
                repair.cost(),
                repair.warranty(),
                files.of(CustomerRepairs.SUBJECT, repair.id()).stream()
                        .map(file -> new RepairFile(file.id().value(), file.name(), file.size()))
                        .toList(),
                CustomerPeople.person(repair.recordedBy(), names),
                repair.version());
    }

    private RepairRow row(Repair repair) {
        return rows(List.of(repair)).get(0);
    }
}
