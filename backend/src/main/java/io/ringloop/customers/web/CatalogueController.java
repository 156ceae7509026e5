package io.ringloop.customers.web;

import io.ringloop.customers.Catalogue;
import io.ringloop.customers.Catalogue.ItemDraft;
import io.ringloop.customers.CatalogueItem;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Idempotency;
import java.util.List;
import java.util.UUID;
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

/** The products that customers can own. */
@RestController
@RequestMapping("/api/product-catalogue")
class CatalogueController {

    private final Catalogue catalogue;
    private final Idempotency idempotency;

    CatalogueController(Catalogue catalogue, Idempotency idempotency) {
        this.catalogue = catalogue;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Requires({Permission.CUSTOMERS_READ, Permission.CUSTOMERS_MANAGE})
    List<CatalogueItem> all() {
        return catalogue.all();
    }

    @PostMapping
    @Requires(Permission.CUSTOMERS_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    CatalogueItem add(@RequestHeader(Idempotency.HEADER) String key, @RequestBody ItemDraft draft) {
        return idempotency.once(key, draft, CatalogueItem.class, () -> catalogue.add(draft));
    }

    @PutMapping("/{id}")
    @Requires(Permission.CUSTOMERS_MANAGE)
    CatalogueItem change(
            @PathVariable UUID id, @RequestHeader("If-Match") String ifMatch, @RequestBody ItemDraft draft) {
        return catalogue.change(id, ETags.version(ifMatch), draft);
    }
}
