package io.ringloop.contacts;

import io.ringloop.shared.ProblemException;
import java.util.Map;
import java.util.UUID;

/** There is no such contact, or it is not for this person. */
public class ContactNotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    public ContactNotFound(UUID id) {
        super("contact-not-found", Map.of("id", id.toString()));
    }
}
