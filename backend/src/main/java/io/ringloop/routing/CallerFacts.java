package io.ringloop.routing;

import io.ringloop.rules.ContactRoutingFacts.Care;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.ContactRoutingFacts.OpenCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a caller.
 *
 * @param openCase the most urgent thing that is open for them
 * @param restricted their number may not call in
 * @param personId whose facts these are, so that the log of the decision keeps them under that person's key; null
 *     while it can only be guessed who calls
 */
public record CallerFacts(
        CustomerValue value,
        Care care,
        OpenCase openCase,
        boolean restricted,
        @Nullable UUID personId) {

    /** Of a caller nobody knows. */
    public static final CallerFacts UNKNOWN =
            new CallerFacts(CustomerValue.UNKNOWN, Care.NONE, OpenCase.NONE, false, null);
}
