package io.ringloop.contacts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agent writes about a contact: a draft may lack anything, a wrap-up may not. */
public record ContactForm(
        @Nullable String verified,
        @Nullable String emotion,
        @Nullable String anonymousReason,
        @Nullable String note,
        List<Matter> matters) {

    /** Nothing written yet. */
    public static final ContactForm EMPTY = new ContactForm(null, null, null, null, List.of());

    /** Null stands for no matters. */
    public ContactForm {
        matters = matters == null ? List.of() : List.copyOf(matters);
    }

    /**
     * One thing the customer wanted.
     *
     * @param followUp {@code none} or what must be done after the contact
     * @param promise when the customer was promised to be called
     */
    public record Matter(
            @Nullable UUID id,
            @Nullable String reason1,
            @Nullable String reason2,
            @Nullable String product,
            @Nullable String result,
            @Nullable String solution,
            @Nullable String followUp,
            @Nullable Instant promise,
            @Nullable String need) {

        /** The same matter under this id. */
        public Matter withId(UUID given) {
            return new Matter(given, reason1, reason2, product, result, solution, followUp, promise, need);
        }
    }
}
