package io.ringloop.customers;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.customers.store.CatalogueStore;
import io.ringloop.shared.ETags;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The products that customers can own. */
@Component
@Transactional
public class Catalogue {

    private static final int LONGEST = 100;
    private static final int LONGEST_WARRANTY = 600;

    private final CatalogueStore store;
    private final Archive archive;

    Catalogue(CatalogueStore store, Archive archive) {
        this.store = store;
        this.archive = archive;
    }

    /** What somebody writes about a product; a product that is not active is not offered for choice. */
    public record ItemDraft(
            @Nullable String code,
            @Nullable Text name,
            @Nullable Integer warrantyMonths,
            boolean active) {}

    /** All products by code, those that are not active last. */
    public List<CatalogueItem> all() {
        return store.all();
    }

    public Optional<CatalogueItem> find(UUID id) {
        return store.find(id);
    }

    Optional<CatalogueItem> byCode(String code) {
        return store.byCode(code.strip());
    }

    /**
     * @throws ProblemException {@code request-invalid}, {@code catalogue-code-taken}
     */
    public CatalogueItem add(ItemDraft draft) {
        return write(Ids.next(), 0, draft, true);
    }

    /**
     * @throws ProblemException {@code request-invalid}, {@code catalogue-code-taken}, {@code stale-version}
     */
    public CatalogueItem change(UUID id, int version, ItemDraft draft) {
        return write(id, version, draft, false);
    }

    private CatalogueItem write(UUID id, int version, ItemDraft draft, boolean isNew) {
        var code = draft.code();
        var name = draft.name();
        check(draft);
        if (code == null || name == null) {
            throw new IllegalStateException("checked before");
        }
        store.byCode(code.strip()).filter(other -> !other.id().equals(id)).ifPresent(other -> {
            throw new ProblemException("catalogue-code-taken", Map.of("code", other.code()));
        });
        var item = new CatalogueItem(
                id,
                code.strip(),
                new Text(name.zh().strip(), name.en().strip()),
                draft.warrantyMonths(),
                draft.active(),
                version);
        if (isNew) {
            store.insert(item);
        } else {
            ETags.refuseStale(store.update(item));
        }
        archive.append(
                Fact.of("catalogue-changed", "catalogue", id, Map.of("code", item.code(), "active", item.active())));
        return store.find(id).orElseThrow();
    }

    private static void check(ItemDraft draft) {
        var errors = new ArrayList<FieldProblem>();
        needed("code", draft.code(), errors);
        needed("name.zh", draft.name() == null ? null : draft.name().zh(), errors);
        needed("name.en", draft.name() == null ? null : draft.name().en(), errors);
        var months = draft.warrantyMonths();
        if (months != null && (months < 0 || months > LONGEST_WARRANTY)) {
            errors.add(new FieldProblem("warrantyMonths", "field-invalid"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    static void needed(String field, @Nullable String text, List<FieldProblem> errors) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldProblem(field, "field-required"));
        } else if (text.length() > LONGEST) {
            errors.add(new FieldProblem(field, "field-invalid"));
        }
    }
}
