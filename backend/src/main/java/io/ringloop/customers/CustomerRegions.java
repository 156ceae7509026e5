package io.ringloop.customers;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.customers.store.RegionStore;
import io.ringloop.shared.ETags;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The regions of the centre, where customers can belong. */
@Component
@Transactional
public class CustomerRegions {

    /** What cannot stand in an address. */
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    private static final String FIELD = "region";
    private static final String UNKNOWN = "customer-region-unknown";

    private final RegionStore store;
    private final Archive archive;

    CustomerRegions(RegionStore store, Archive archive) {
        this.store = store;
        this.archive = archive;
    }

    /** What somebody writes about a region. */
    public record RegionDraft(@Nullable Text name, int position, boolean active) {}

    /** All regions by position. */
    public List<CustomerRegion> all() {
        return store.all();
    }

    /**
     * Adds a region; its Chinese name becomes its key.
     *
     * @throws ProblemException {@code request-invalid}, {@code customer-region-taken}
     */
    public CustomerRegion add(RegionDraft draft) {
        var name = check(draft);
        var key = name.zh();
        if (store.find(key).isPresent()) {
            throw new ProblemException("customer-region-taken", Map.of("name", key));
        }
        store.insert(new CustomerRegion(key, name, draft.position(), draft.active(), 0));
        return written(key, draft.active());
    }

    /**
     * @throws ProblemException {@code request-invalid}, {@code stale-version}
     */
    public CustomerRegion change(String key, int version, RegionDraft draft) {
        var name = check(draft);
        ETags.refuseStale(store.update(new CustomerRegion(key, name, draft.position(), draft.active(), version)));
        return written(key, draft.active());
    }

    /**
     * Refuses a region that nobody can be given.
     *
     * @param had what the customer has already
     * @throws ProblemException {@code request-invalid}
     */
    void check(@Nullable String key, @Nullable String had) {
        if (key == null || key.isBlank() || key.equals(had)) {
            return;
        }
        if (store.find(key).filter(CustomerRegion::active).isEmpty()) {
            throw ProblemException.invalid(List.of(unknown(key)));
        }
    }

    /** The active region that is called so, by its key or in either language. */
    Optional<CustomerRegion> called(String written) {
        return store.all().stream()
                .filter(region -> region.active() && region.isCalled(written))
                .findFirst();
    }

    static FieldProblem unknown(String written) {
        return new FieldProblem(FIELD, UNKNOWN, Map.of("name", written));
    }

    private CustomerRegion written(String key, boolean active) {
        archive.append(Fact.of("customer-region-changed", "customer-region", key, Map.of("active", active)));
        return store.find(key).orElseThrow();
    }

    private static Text check(RegionDraft draft) {
        var errors = new ArrayList<FieldProblem>();
        var zh = draft.name() == null ? null : draft.name().zh();
        var en = draft.name() == null ? null : draft.name().en();
        Catalogue.needed("name.zh", zh, errors);
        Catalogue.needed("name.en", en, errors);
        if (zh != null && SEPARATOR.matcher(zh).find()) {
            errors.add(new FieldProblem("name.zh", "field-invalid"));
        }
        if (!errors.isEmpty() || zh == null || en == null) {
            throw ProblemException.invalid(errors);
        }
        return new Text(zh.strip(), en.strip());
    }
}
