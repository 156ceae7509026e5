package io.ringloop.rules;

import io.ringloop.rules.DecisionTableView.Column;
import io.ringloop.rules.DecisionTableView.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.OutputClause;
import org.kie.dmn.model.api.UnaryTests;

/** Turns the model of a table into what people read. */
final class TableReader {
    private TableReader() {}

    static DecisionTableView read(String name, String version, DecisionTable table) {
        var rows = new ArrayList<Row>();
        for (var rule : table.getRule()) {
            List<String> inputs = rule.getInputEntry().stream()
                    .map(entry -> entry.getText().strip())
                    .toList();
            List<String> outputs = rule.getOutputEntry().stream()
                    .map(entry -> entry.getText().strip())
                    .toList();
            rows.add(new Row(inputs, outputs, rule.getDescription()));
        }
        return new DecisionTableView(
                name,
                version,
                table.getHitPolicy().value(),
                table.getInput().stream().map(TableReader::input).toList(),
                table.getOutput().stream().map(TableReader::output).toList(),
                rows);
    }

    private static Column input(InputClause clause) {
        var text = clause.getInputExpression().getText().strip();
        return new Column(text, label(clause.getLabel(), text), allowed(clause.getInputValues()));
    }

    private static Column output(OutputClause clause) {
        var name = clause.getName() == null ? "" : clause.getName();
        return new Column(name, label(clause.getLabel(), name), allowed(clause.getOutputValues()));
    }

    private static String label(@Nullable String label, String name) {
        return label == null || label.isBlank() ? name : label;
    }

    private static @Nullable String allowed(@Nullable UnaryTests values) {
        return values == null ? null : values.getText();
    }
}
