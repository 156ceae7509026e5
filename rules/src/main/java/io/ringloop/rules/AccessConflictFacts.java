package io.ringloop.rules;

import java.util.Set;

/**
 * A role asked for, and what the person is already.
 *
 * @param held all roles the person has
 */
public record AccessConflictFacts(StaffRole role, Set<StaffRole> held) {
    public AccessConflictFacts {
        held = Set.copyOf(held);
    }
}
