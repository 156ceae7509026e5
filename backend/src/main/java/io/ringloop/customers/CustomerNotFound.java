package io.ringloop.customers;

import io.ringloop.shared.ProblemException;
import java.util.Map;
import java.util.UUID;

/** There is no such customer, or not for the person who asks. */
public class CustomerNotFound extends ProblemException {

    private static final long serialVersionUID = 1L;

    public CustomerNotFound(UUID id) {
        super("customer-not-found", Map.of("id", id));
    }
}
