package io.ringloop.customers;

import io.ringloop.shared.Csv;
import io.ringloop.shared.ProblemException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole table as spreadsheets write it; see {@link Csv}.
 *
 * @param encoding {@code UTF-8} or {@code GBK}
 * @param lines empty ones left out
 */
record CsvTable(String encoding, List<Csv.Line> lines) {

    CsvTable {
        lines = List.copyOf(lines);
    }

    /**
     * @throws ProblemException {@code import-unreadable}, {@code import-quote-open}
     */
    static CsvTable read(byte[] bytes) {
        var encoding = Csv.encoding(new ByteArrayInputStream(bytes));
        var lines = new ArrayList<Csv.Line>();
        try (var table = Csv.of(new ByteArrayInputStream(bytes), encoding)) {
            for (var line = table.next(); line != null; line = table.next()) {
                lines.add(line);
            }
        }
        return new CsvTable(encoding, lines);
    }
}
