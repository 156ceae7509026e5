package io.ringloop.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as people read it: the cells' text, not their meaning.
 *
 * @param hitPolicy {@code UNIQUE}, {@code FIRST}, {@code COLLECT} ...
 * @param version content hash of the rule set
 */
public record DecisionTableView(
        String name, String version, String hitPolicy, List<Column> inputs, List<Column> outputs, List<Row> rows) {
    public DecisionTableView {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /**
     * One column.
     *
     * @param name the name facts and verdict use
     * @param label what people read, Chinese and English
     * @param allowed the allowed values as written in the table, if it lists them
     */
    public record Column(
            String name, String label, @Nullable String allowed) {}

    /**
     * One row.
     *
     * @param note why the row exists, its catalogue numbers and what is still to be confirmed
     */
    public record Row(
            List<String> inputs,
            List<String> outputs,
            @Nullable String note) {
        public Row {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }
}
