package io.ringloop.access;

import io.ringloop.people.StaffId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which changes to list.
 *
 * @param states empty: all
 * @param holder only the history of one person
 */
public record AccessFilter(
        Set<AccessState> states, @Nullable StaffId holder) {

    public AccessFilter {
        states = Set.copyOf(states);
    }
}
