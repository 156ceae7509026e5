package io.ringloop.decisions;

import java.util.List;
import java.util.UUID;

/**
 * A verdict with its place in the log.
 *
 * @param id of the logged decision
 * @param version content hash of the rule set
 * @param matchedRows counted from 1
 */
public record Decided<V>(UUID id, V verdict, String version, List<Integer> matchedRows) {

    public Decided {
        matchedRows = List.copyOf(matchedRows);
    }
}
