package io.ringloop.customers;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.customers.store.TagStore;
import io.ringloop.shared.ETags;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words that customers can be marked with. */
@Component
@Transactional
public class CustomerTags {

    private static final int LONGEST = 40;

    /** What stands between tags in a table that is imported, and in an address. */
    private static final Pattern SEPARATOR = Pattern.compile("[;；、|/\\\\]");

    private static final Set<String> KINDS = Set.of("preference", "need", "feature");

    private final TagStore store;
    private final Archive archive;

    CustomerTags(TagStore store, Archive archive) {
        this.store = store;
        this.archive = archive;
    }

    /** What somebody writes about a tag. */
    public record TagDraft(@Nullable Text name, @Nullable String kind, int position, boolean active) {}

    /** All tags by kind and position. */
    public List<CustomerTag> all() {
        return store.all();
    }

    /**
     * Adds a tag; its Chinese name becomes its key.
     *
     * @throws ProblemException {@code request-invalid}, {@code customer-tag-taken}
     */
    public CustomerTag add(TagDraft draft) {
        var name = check(draft);
        var key = name.zh();
        if (store.find(key).isPresent()) {
            throw new ProblemException("customer-tag-taken", Map.of("name", key));
        }
        var tag = new CustomerTag(key, name, String.valueOf(draft.kind()), draft.position(), draft.active(), 0);
        store.insert(tag);
        return written(tag);
    }

    /**
     * @throws ProblemException {@code request-invalid}, {@code stale-version}
     */
    public CustomerTag change(String key, int version, TagDraft draft) {
        var name = check(draft);
        var tag = new CustomerTag(key, name, String.valueOf(draft.kind()), draft.position(), draft.active(), version);
        ETags.refuseStale(store.update(tag));
        return written(tag);
    }

    /**
     * Refuses tags that nobody can be given.
     *
     * @param had what the customer has already
     * @throws ProblemException {@code request-invalid}
     */
    void check(@Nullable Collection<String> keys, Set<String> had) {
        if (keys == null || had.containsAll(keys)) {
            return;
        }
        var unknown = unknown(keys);
        unknown.removeAll(had);
        if (!unknown.isEmpty()) {
            throw ProblemException.invalid(List.of(
                    new FieldProblem("tags", "customer-tag-unknown", Map.of("name", String.join("、", unknown)))));
        }
    }

    /** Those that are no active tag. */
    List<String> unknown(Collection<String> keys) {
        var active = store.all().stream()
                .filter(CustomerTag::active)
                .map(CustomerTag::key)
                .collect(Collectors.toSet());
        return keys.stream().filter(key -> !active.contains(key)).collect(Collectors.toCollection(ArrayList::new));
    }

    private CustomerTag written(CustomerTag tag) {
        archive.append(Fact.of("customer-tag-changed", "customer-tag", tag.key(), Map.of("active", tag.active())));
        return store.find(tag.key()).orElseThrow();
    }

    private static Text check(TagDraft draft) {
        var errors = new ArrayList<FieldProblem>();
        var name = draft.name() == null || draft.name().zh() == null ? new Text("", "") : draft.name();
        needed("name.zh", name.zh(), errors);
        if (SEPARATOR.matcher(name.zh()).find()) {
            errors.add(new FieldProblem("name.zh", "field-invalid"));
        }
        needed("name.en", name.en(), errors);
        if (draft.kind() == null) {
            errors.add(new FieldProblem("kind", "field-required"));
        } else if (!KINDS.contains(draft.kind())) {
            errors.add(new FieldProblem("kind", "field-invalid"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new Text(name.zh().strip(), name.en().strip());
    }

    private static void needed(String field, @Nullable String text, List<FieldProblem> errors) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldProblem(field, "field-required"));
        } else if (text.length() > LONGEST) {
            errors.add(new FieldProblem(field, "field-invalid"));
        }
    }
}
