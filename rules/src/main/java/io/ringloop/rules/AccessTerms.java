package io.ringloop.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a change of access needs and how long it holds. All spans are calendar days.
 *
 * @param approver role that has to approve it
 * @param second role of a second, different person who has to; absent: one is enough
 * @param validDays days until it ends by itself; 0: it does not
 * @param recertifyDays days after which somebody has to confirm that it is still needed; 0: never
 * @param decideDays days in which it should be decided
 * @param lapseDays days after which an undecided request is void
 * @param warnDays days before its end in which people are told
 * @param certifyDays days in which it should be confirmed
 * @param certifyLapseDays days after which unconfirmed access is taken away
 */
public record AccessTerms(
        StaffRole approver,
        @Nullable StaffRole second,
        int validDays,
        int recertifyDays,
        int decideDays,
        int lapseDays,
        int warnDays,
        int certifyDays,
        int certifyLapseDays) {}
