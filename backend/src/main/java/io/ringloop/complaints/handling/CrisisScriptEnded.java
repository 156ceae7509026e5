package io.ringloop.complaints.handling;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody uses the words for a crisis any more because of a complaint.
 *
 * @param goesOnAs the complaint it was merged into, because of which they are used now
 */
record CrisisScriptEnded(UUID caseId, @Nullable UUID goesOnAs) {}
