package io.ringloop.sources.handling;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringloop.customers.Catalogue;
import io.ringloop.customers.CatalogueItem;
import io.ringloop.shared.Csv;
import io.ringloop.shared.ProblemException;
import io.ringloop.sources.ReportKind;
import io.ringloop.sources.ReportedRow;
import io.ringloop.sources.RowOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a table part by part, so that its length does not matter. */
@Component
class TableReading {

    /** Rows that are handed on together. */
    private static final int PART = 1_000;

    private static final int MOST_ROWS = 200_000;

    private final Catalogue catalogue;

    TableReading(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What the first line says.
     *
     * @param columns by position
     * @param ignored heads that mean nothing here
     */
    record Heads(Map<Integer, ReportColumn> columns, List<String> ignored) {}

    /** Products that can be reported, by their code. */
    Map<String, CatalogueItem> products() {
        return catalogue.all().stream()
                .filter(CatalogueItem::active)
                .collect(Collectors.toMap(CatalogueItem::code, Function.identity()));
    }

    /**
     * The heads of a table.
     *
     * @throws ProblemException {@code import-unreadable}, {@code import-empty}, {@code import-column-twice}, {@code
     *     report-columns-missing}
     */
    Heads heads(Csv table, ReportKind kind) {
        var first = table.next();
        if (first == null) {
            throw new ProblemException("import-empty");
        }
        var columns = new LinkedHashMap<Integer, ReportColumn>();
        var ignored = new ArrayList<String>();
        for (int i = 0; i < first.cells().size(); i++) {
            var head = first.cells().get(i);
            var column = ReportColumn.of(kind, head);
            if (column.isPresent() && columns.containsValue(column.get())) {
                throw new ProblemException("import-column-twice", Map.of("column", head));
            }
            if (column.isPresent()) {
                columns.put(i, column.get());
            } else if (!head.isEmpty()) {
                ignored.add(head);
            }
        }
        refuseMissing(columns, kind);
        return new Heads(columns, ignored);
    }

    private static void refuseMissing(Map<Integer, ReportColumn> columns, ReportKind kind) {
        var missing = new ArrayList<String>();
        for (var column : ReportColumn.values()) {
            if (column.required(kind) && !columns.containsValue(column)) {
                missing.add(column.field());
            }
        }
        if (!missing.isEmpty()) {
            throw new ProblemException("report-columns-missing", Map.of("columns", String.join(", ", missing)));
        }
    }

    /**
     * Reads the rows below the heads and hands them on part by part.
     *
     * @param station who reports
     * @param today the last day a purchase or visit can be of
     * @throws ProblemException {@code import-unreadable}, {@code import-quote-open}, {@code import-too-many-rows}
     */
    void rows(
            Csv table,
            Heads heads,
            ReportKind kind,
            String station,
            LocalDate today,
            Consumer<List<ReportedRow>> part) {
        var products = products();
        var rows = new ArrayList<ReportedRow>(PART);
        var count = 0;
        for (var line = table.next(); line != null; line = table.next()) {
            count++;
            if (count > MOST_ROWS) {
                throw new ProblemException("import-too-many-rows", Map.of("most", MOST_ROWS));
            }
            rows.add(row(line, heads, kind, products, station, today));
            if (rows.size() == PART) {
                part.accept(List.copyOf(rows));
                rows.clear();
            }
        }
        if (!rows.isEmpty()) {
            part.accept(rows);
        }
    }

    private static ReportedRow row(
            Csv.Line line,
            Heads heads,
            ReportKind kind,
            Map<String, CatalogueItem> products,
            String station,
            LocalDate today) {
        var cells = new TreeMap<String, String>();
        heads.columns().forEach((index, column) -> {
            if (index < line.cells().size() && !line.cells().get(index).isEmpty()) {
                cells.put(column.field(), line.cells().get(index));
            }
        });
        var reported = Reported.read(kind, cells, products, station, today);
        return new ReportedRow(
                line.number(),
                reported.naturalKey(),
                hash(cells),
                cells,
                reported.problems(),
                reported.problems().isEmpty() ? RowOutcome.FRESH : RowOutcome.FAULTY,
                null,
                null);
    }

    /** The same for the same cells, in whatever order the columns stand. */
    private static String hash(TreeMap<String, String> cells) {
        var digest = UploadedTable.newDigest();
        cells.forEach((field, cell) -> {
            digest.update(field.getBytes(UTF_8));
            digest.update((byte) 0);
            digest.update(cell.getBytes(UTF_8));
            digest.update((byte) 0);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
