package io.ringloop.customers.web;

import io.ringloop.customers.CustomerTag;
import io.ringloop.customers.CustomerTags;
import io.ringloop.customers.CustomerTags.TagDraft;
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

/** The words that customers can be marked with. */
@RestController
@RequestMapping("/api/customer-tags")
class CustomerTagController {

    private final CustomerTags tags;
    private final Idempotency idempotency;

    CustomerTagController(CustomerTags tags, Idempotency idempotency) {
        this.tags = tags;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Requires({Permission.CUSTOMERS_READ, Permission.CUSTOMERS_MANAGE})
    List<CustomerTag> all() {
        return tags.all();
    }

    @PostMapping
    @Requires(Permission.CUSTOMERS_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    CustomerTag add(@RequestHeader(Idempotency.HEADER) String key, @RequestBody TagDraft draft) {
        return idempotency.once(key, draft, CustomerTag.class, () -> tags.add(draft));
    }

    @PutMapping("/{key}")
    @Requires(Permission.CUSTOMERS_MANAGE)
    CustomerTag change(
            @PathVariable String key, @RequestHeader("If-Match") String ifMatch, @RequestBody TagDraft draft) {
        return tags.change(key, ETags.version(ifMatch), draft);
    }
}
