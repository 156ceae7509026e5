package io.ringloop.tasks;

import java.util.List;
import java.util.Optional;

/** What the fields of one kind can point to, such as people or contacts; a bean of the capability that knows them. */
public interface FieldKind {

    /** How many are proposed at once. */
    int MOST = 20;

    /** The property {@code kind} of the fields in the forms, such as {@code staff}. */
    String kind();

    /**
     * What this person may choose, at most {@link #MOST}.
     *
     * @param words part of a name; blank: whatever is likeliest
     */
    List<FieldChoice> search(FieldAsker asker, String words);

    /** One of those that this person may choose; empty: they may not, or it is not there. */
    Optional<FieldChoice> find(FieldAsker asker, String value);

    /** What was chosen, for whoever reads the form later; empty where it has no name. */
    default Optional<String> name(String value) {
        return Optional.empty();
    }
}
