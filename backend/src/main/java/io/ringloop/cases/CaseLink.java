package io.ringloop.cases;

import java.time.Instant;
import java.util.UUID;

/**
 * A link as seen from one of its cases.
 *
 * @param outgoing true when it is read from this case to the other
 */
public record CaseLink(
        LinkKind kind, boolean outgoing, UUID otherId, String number, String title, CaseStatus status, Instant at) {}
