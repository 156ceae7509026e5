package io.ringloop.customers.web;

import io.ringloop.customers.CustomerRegion;
import io.ringloop.customers.CustomerRegions;
import io.ringloop.customers.CustomerRegions.RegionDraft;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Idempotency;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The regions of the centre. */
@RestController
@RequestMapping("/api/customer-regions")
class CustomerRegionController {

    private final CustomerRegions regions;
    private final Idempotency idempotency;

    CustomerRegionController(CustomerRegions regions, Idempotency idempotency) {
        this.regions = regions;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Requires({Permission.CUSTOMERS_READ, Permission.CUSTOMERS_MANAGE})
    List<CustomerRegion> all() {
        return regions.all();
    }

    @PostMapping
    @Requires(Permission.CUSTOMERS_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    CustomerRegion add(@RequestHeader(Idempotency.HEADER) String key, @RequestBody RegionDraft draft) {
        return idempotency.once(key, draft, CustomerRegion.class, () -> regions.add(draft));
    }

    @PutMapping("/{key}")
    @Requires(Permission.CUSTOMERS_MANAGE)
    CustomerRegion change(
            @PathVariable String key, @RequestHeader("If-Match") String ifMatch, @RequestBody RegionDraft draft) {
        return regions.change(key, ETags.version(ifMatch), draft);
    }
}
