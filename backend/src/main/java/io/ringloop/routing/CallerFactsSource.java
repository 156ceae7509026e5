package io.ringloop.routing;

import org.jspecify.annotations.Nullable;

/** Asked for each call before it is routed; must answer within a fraction of a second. */
public interface CallerFactsSource {

    /**
     * What is known of whoever calls from this number.
     *
     * @param callerNumber as the PBX wrote it; null when withheld
     */
    CallerFacts factsOf(@Nullable String callerNumber);
}
