package io.ringloop.customers.web;

import io.ringloop.customers.CustomerRow;
import io.ringloop.customers.ImportReport;
import io.ringloop.customers.ImportReport.Outcome;
import io.ringloop.shared.Problem;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Problems;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Imports as the browser gets them: what is wrong is told in words. */
@Component
class ImportViews {

    private final Problems problems;

    ImportViews(Problems problems) {
        this.problems = problems;
    }

    /** One line of the file. */
    record ImportRowView(
            int line,
            @Nullable String externalKey,
            @Nullable String name,
            Outcome outcome,
            @Nullable UUID customerId,
            List<Problem.FieldError> problems,
            List<CustomerRow> others) {}

    /** What an import did, or would do. */
    record ImportView(
            String fileName,
            String encoding,
            boolean dryRun,
            List<String> ignored,
            int added,
            int changed,
            int unchanged,
            int held,
            int failed,
            List<ImportRowView> rows) {}

    ImportView view(ImportReport report) {
        return new ImportView(
                report.fileName(),
                report.encoding(),
                report.dryRun(),
                report.ignored(),
                report.count(Outcome.ADDED),
                report.count(Outcome.CHANGED),
                report.count(Outcome.UNCHANGED),
                report.count(Outcome.HELD),
                report.count(Outcome.FAILED),
                report.rows().stream().map(this::row).toList());
    }

    private ImportRowView row(ImportReport.Row row) {
        var told = problems.describe(ProblemException.invalid(row.problems()), LocaleContextHolder.getLocale());
        return new ImportRowView(
                row.line(), row.externalKey(), row.name(), row.outcome(), row.customer(), told.errors(), row.others());
    }
}
