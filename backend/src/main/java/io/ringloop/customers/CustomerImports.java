package io.ringloop.customers;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.customers.ImportReport.Outcome;
import io.ringloop.customers.ImportReport.Row;
import io.ringloop.customers.store.CustomerListStore;
import io.ringloop.customers.store.CustomerStore;
import io.ringloop.customers.store.ImportStore;
import io.ringloop.customers.store.NumberStore;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Csv;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes customers over from a table. A row is known by the key it has in the other system, so the same table can come again: what it does
 * not name stays as it is. Rows that cannot be taken are left out and told; all others are taken in one transaction.
 */
@Component
public class CustomerImports {

    /** Rows of one file: somebody waits for the answer, and two thousand took 27 seconds on two busy cores. */
    public static final int MOST_ROWS = 1_000;

    private final Customers customers;
    private final CustomerStore store;
    private final CustomerListStore lists;
    private final NumberStore numbers;
    private final ImportStore imports;
    private final Catalogue catalogue;
    private final CustomerTags tags;
    private final CustomerRegions regions;
    private final CustomerBook book;
    private final Archive archive;

    CustomerImports(
            Customers customers,
            CustomerStore store,
            CustomerListStore lists,
            NumberStore numbers,
            ImportStore imports,
            Catalogue catalogue,
            CustomerTags tags,
            CustomerRegions regions,
            CustomerBook book,
            Archive archive) {
        this.customers = customers;
        this.store = store;
        this.lists = lists;
        this.numbers = numbers;
        this.imports = imports;
        this.catalogue = catalogue;
        this.tags = tags;
        this.regions = regions;
        this.book = book;
        this.archive = archive;
    }

    /**
     * Says what an import would do, and does nothing.
     *
     * @param addHeld also those whose number another customer uses
     * @throws ProblemException {@code import-unreadable}, {@code import-quote-open}, {@code import-columns-missing}, {@code
     *     import-column-twice}, {@code import-too-many-rows}, {@code import-empty}
     */
    @Transactional(readOnly = true)
    public ImportReport preview(String fileName, byte[] bytes, boolean addHeld) {
        return run(fileName, bytes, addHeld, true);
    }

    /** Imports what {@link #preview} says. */
    @Transactional
    public ImportReport take(String fileName, byte[] bytes, boolean addHeld, StaffId by) {
        var report = run(fileName, bytes, addHeld, false);
        var id = Ids.next();
        imports.add(id, report, by.value(), book.now());
        archive.append(Fact.of(
                "customers-imported",
                "customer-import",
                id,
                Map.of(
                        "added", report.count(Outcome.ADDED),
                        "changed", report.count(Outcome.CHANGED),
                        "held", report.count(Outcome.HELD),
                        "failed", report.count(Outcome.FAILED))));
        return report;
    }

    /** The last imports, the latest first. */
    public List<PastImport> past() {
        return imports.latest();
    }

    private ImportReport run(String fileName, byte[] bytes, boolean addHeld, boolean dryRun) {
        var table = CsvTable.read(bytes);
        if (table.lines().size() < 2) {
            throw new ProblemException("import-empty");
        }
        if (table.lines().size() > MOST_ROWS + 1) {
            throw new ProblemException("import-too-many-rows", Map.of("most", MOST_ROWS));
        }
        var heads = table.lines().get(0).cells();
        var columns = columns(heads);
        var file = new FileSoFar(new HashSet<>(), new HashSet<>());
        var rows = table.lines().stream()
                .skip(1)
                .map(line -> row(line, columns, file, addHeld, dryRun))
                .toList();
        var ignored = heads.stream()
                .filter(head -> !head.isEmpty() && ImportColumn.of(head).isEmpty())
                .toList();
        return new ImportReport(fileName, table.encoding(), dryRun, ignored, rows);
    }

    private static Map<Integer, ImportColumn> columns(List<String> heads) {
        var columns = new LinkedHashMap<Integer, ImportColumn>();
        for (int i = 0; i < heads.size(); i++) {
            var head = heads.get(i);
            var column = ImportColumn.of(head);
            if (column.isPresent() && columns.containsValue(column.get())) {
                throw new ProblemException("import-column-twice", Map.of("column", head));
            }
            if (column.isPresent()) {
                columns.put(i, column.get());
            }
        }
        if (!columns.values().containsAll(Set.of(ImportColumn.EXTERNAL_KEY, ImportColumn.NAME))) {
            throw new ProblemException("import-columns-missing");
        }
        return columns;
    }

    private Row row(
            Csv.Line line, Map<Integer, ImportColumn> columns, FileSoFar file, boolean addHeld, boolean dryRun) {
        var cells = new EnumMap<ImportColumn, String>(ImportColumn.class);
        columns.forEach((index, column) -> {
            if (index < line.cells().size() && !line.cells().get(index).isEmpty()) {
                cells.put(column, line.cells().get(index));
            }
        });
        var row = ImportRow.read(line.number(), cells, catalogue, tags, regions);
        var problems = new ArrayList<>(row.problems());
        if (row.externalKey() != null && !file.keys().add(row.externalKey())) {
            problems.add(new FieldProblem(ImportColumn.EXTERNAL_KEY.field(), "import-key-twice"));
        }
        var known = row.externalKey() == null
                ? null
                : store.byExternalKey(row.externalKey()).flatMap(store::find).orElse(null);
        if (known != null && markedWrong(known, row.draft())) {
            problems.add(new FieldProblem(ImportColumn.NUMBERS.field(), "customer-number-marked-wrong"));
        }
        if (!problems.isEmpty()) {
            return told(row, Outcome.FAILED, known, problems, List.of());
        }
        return known == null ? added(row, file, addHeld, dryRun) : changed(row, known, dryRun);
    }

    private Row added(ImportRow row, FileSoFar file, boolean addHeld, boolean dryRun) {
        if (!file.takes(row.draft()) && !addHeld) {
            var twice = new FieldProblem(ImportColumn.NUMBERS.field(), "import-number-twice");
            return told(row, Outcome.HELD, null, List.of(twice), List.of());
        }
        var others = others(row.draft());
        if (!others.isEmpty() && !addHeld) {
            return told(row, Outcome.HELD, null, List.of(), others);
        }
        var customer = dryRun ? null : customers.create(row.draft(), row.externalKey(), "import");
        return told(row, Outcome.ADDED, customer, List.of(), others);
    }

    /** What the lines above have: their keys and, in E.164, the numbers of those that are added. */
    private record FileSoFar(Set<String> keys, Set<String> numbers) {

        /** False when a line above has one of the numbers. */
        boolean takes(CustomerDraft draft) {
            var own = Stream.ofNullable(draft.numbers())
                    .flatMap(List::stream)
                    .flatMap(number -> Stream.ofNullable(PhoneNumber.of(number).e164()))
                    .toList();
            var free = own.stream().noneMatch(numbers::contains);
            numbers.addAll(own);
            return free;
        }
    }

    private Row changed(ImportRow row, Customer known, boolean dryRun) {
        var draft = ImportedDraft.of(known, row.draft());
        if (ImportedDraft.nothingNew(known, draft)) {
            return told(row, Outcome.UNCHANGED, known, List.of(), List.of());
        }
        if (!dryRun) {
            customers.change(known, known.version(), draft, ChangeCause.IMPORT);
        }
        return told(row, Outcome.CHANGED, known, List.of(), List.of());
    }

    private boolean markedWrong(Customer known, CustomerDraft draft) {
        return draft.numbers() != null
                && draft.numbers().stream()
                        .flatMap(number -> numbers.same(known.id(), PhoneNumber.of(number)).stream())
                        .anyMatch(number -> number.wrongAt() != null);
    }

    private List<CustomerRow> others(CustomerDraft draft) {
        var ids = Stream.ofNullable(draft.numbers())
                .flatMap(List::stream)
                .flatMap(number -> numbers.customersWith(PhoneNumber.of(number)).stream())
                .distinct()
                .toList();
        return ids.isEmpty() ? List.of() : lists.list(CustomerListStore.Filter.of(ids), ids.size());
    }

    private static Row told(
            ImportRow row,
            Outcome outcome,
            @Nullable Customer customer,
            List<FieldProblem> problems,
            List<CustomerRow> others) {
        UUID id = customer == null ? null : customer.id();
        return new Row(row.line(), row.externalKey(), row.draft().name(), outcome, id, problems, others);
    }
}
