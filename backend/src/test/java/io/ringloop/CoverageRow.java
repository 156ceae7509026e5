package io.ringloop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A row of {@code docs/coverage.csv}: how far the code meets one item of the requirements.
 *
 * @param where files and folders, from the root of the repository
 * @param tests test classes, spec files and component tests that prove it
 */
record CoverageRow(String item, String status, List<String> where, List<String> tests, String note) {

    static final String HEADER = "item,status,where,test,note";
    static final String IMPLEMENTED = "implemented";
    static final String PARTIAL = "partial";
    static final String NOT_YET = "not yet";

    private static final Path FILE = Path.of("../docs/coverage.csv");

    static List<CoverageRow> all() {
        return lines().stream().skip(1).map(CoverageRow::of).toList();
    }

    static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Only the last cell may hold a comma, and is quoted then. */
    private static CoverageRow of(String line) {
        var cells = line.split(",", 5);
        if (cells.length < 5) {
            throw new IllegalStateException("not five cells: " + line);
        }
        return new CoverageRow(cells[0], cells[1], list(cells[2]), list(cells[3]), unquoted(cells[4]));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
    }

    private static String unquoted(String cell) {
        if (cell.contains(",") && !cell.startsWith("\"")) {
            throw new IllegalStateException("a note with a comma needs quotes: " + cell);
        }
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
