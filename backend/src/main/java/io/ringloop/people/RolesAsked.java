package io.ringloop.people;

import java.util.Set;

/**
 * An account was opened, and its opener asks for roles; published in the transaction that opened it.
 *
 * @param staff the new account, which has none of them yet
 */
public record RolesAsked(Staff staff, Set<Role> roles) {

    public RolesAsked {
        roles = Set.copyOf(roles);
    }
}
