package io.ringloop.rules;

import java.util.Set;

/**
 * Somebody who is about to approve a change of access.
 *
 * @param beneficiary it is their own access
 * @param requester they asked for it
 * @param alreadyApproved they have approved this change before
 * @param covers the person whose access changes is within their reach
 * @param required what {@link AccessApproval} asks for: the first or the second role
 * @param roles all they have
 */
public record AccessApproverFacts(
        boolean beneficiary,
        boolean requester,
        boolean alreadyApproved,
        boolean covers,
        StaffRole required,
        Set<StaffRole> roles) {
    public AccessApproverFacts {
        roles = Set.copyOf(roles);
    }
}
