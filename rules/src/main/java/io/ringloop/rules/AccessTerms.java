package io.ringloop.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a change of access needs and how long it holds.
 *
 * @param approver role that has to approve it
 * @param second role of a second, different person who has to; absent: one is enough
 * @param validDays days until it ends by itself; 0: it does not
 * @param recertifyDays days after which somebody has to confirm that it is still needed; 0: never
 */
public record AccessTerms(StaffRole approver, @Nullable StaffRole second, int validDays, int recertifyDays) {}
