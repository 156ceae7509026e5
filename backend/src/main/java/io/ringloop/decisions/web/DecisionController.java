package io.ringloop.decisions.web;

import io.ringloop.decisions.Decisions;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.rules.DecisionTableView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why something was decided. */
@RestController
@RequestMapping("/api/decisions")
@Requires(Permission.DECISIONS_READ)
class DecisionController {

    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    /** A decision with the table that made it. */
    record DecisionView(
            UUID id,
            String decision,
            String version,
            Instant at,
            long durationMicros,
            String subjectType,
            String subjectId,
            @Nullable UUID businessKey,
            Map<String, Object> inputs,
            @Nullable Map<String, Object> verdict,
            List<Integer> matchedRows,
            List<String> refused,
            DecisionTable table) {}

    /** The table in the language of the reader. */
    record DecisionTable(String hitPolicy, List<String> inputs, List<String> outputs, List<DecisionTableRow> rows) {}

    /** A row of the table. */
    record DecisionTableRow(
            List<String> inputs,
            List<String> outputs,
            @Nullable String note) {}

    @GetMapping("/{id}")
    DecisionView find(@PathVariable UUID id, Locale locale) {
        var logged = decisions.find(id);
        return new DecisionView(
                logged.id(),
                logged.ruleSet(),
                logged.version(),
                logged.at(),
                logged.durationMicros(),
                logged.subjectType(),
                logged.subjectId(),
                logged.businessKey(),
                logged.inputs(),
                logged.verdict(),
                logged.matchedRows(),
                logged.refused(),
                table(logged.table(), locale));
    }

    static DecisionTable table(DecisionTableView table, Locale locale) {
        return new DecisionTable(
                table.hitPolicy(),
                labels(table.inputs(), locale),
                labels(table.outputs(), locale),
                table.rows().stream()
                        .map(row -> new DecisionTableRow(row.inputs(), row.outputs(), row.note()))
                        .toList());
    }

    /** Labels are written Chinese first, then English, with a slash between. */
    private static List<String> labels(List<DecisionTableView.Column> columns, Locale locale) {
        var part = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? 1 : 0;
        return columns.stream()
                .map(column -> column.label().split(" / ", 2))
                .map(parts -> parts[Math.min(part, parts.length - 1)])
                .toList();
    }
}
