package io.ringloop.rules;

/**
 * Who handles a complaint from now on.
 *
 * @param tier 1 or 2
 * @param ownerGroup the role that the owner has
 * @param notifyAbove those above the owner group are told
 */
public record HandlingTier(int tier, StaffRole ownerGroup, boolean notifyAbove) {}
