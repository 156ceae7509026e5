package io.ringloop.routing;

import io.ringloop.shared.Text;

/**
 * Why somebody takes no calls.
 *
 * @param selectable false when only the system gives it, as for a call that rang unanswered
 */
public record BreakReason(String code, Text label, boolean selectable) {}
