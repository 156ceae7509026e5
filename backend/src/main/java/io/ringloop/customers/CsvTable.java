package io.ringloop.customers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringloop.shared.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table as spreadsheets write it (RFC 4180): UTF-8 or, as Chinese spreadsheets do, GBK; separated by commas, semicolons or tabs.
 *
 * @param encoding {@code UTF-8} or {@code GBK}
 * @param lines empty ones left out
 */
record CsvTable(String encoding, List<Line> lines) {

    /** Has every character of GBK and can say what is none. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private static final char MARK = '\uFEFF';

    CsvTable {
        lines = List.copyOf(lines);
    }

    /** @param number counted from 1, as an editor shows where it begins */
    record Line(int number, List<String> cells) {

        Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @throws ProblemException {@code import-unreadable}
     */
    static CsvTable read(byte[] bytes) {
        var utf8 = decode(bytes, UTF_8);
        var text = utf8.or(() -> decode(bytes, CHINESE))
                .filter(decoded -> decoded.indexOf('\0') < 0)
                .orElseThrow(() -> new ProblemException("import-unreadable"));
        var plain = text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
        return new CsvTable(utf8.isPresent() ? "UTF-8" : "GBK", lines(plain));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var separator = separator(text);
        var quoted = false;
        var number = 1;
        var begun = 1;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n') {
                number++;
            }
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                take(cell, cells);
            } else if (c == '\n') {
                take(cell, cells);
                keep(begun, cells, lines);
                begun = number;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new ProblemException("import-quote-open", Map.of("line", begun));
        }
        take(cell, cells);
        keep(begun, cells, lines);
        return lines;
    }

    private static void take(StringBuilder cell, List<String> cells) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private static void keep(int number, List<String> cells, List<Line> lines) {
        if (cells.stream().anyMatch(each -> !each.isEmpty())) {
            lines.add(new Line(number, cells));
        }
        cells.clear();
    }

    /** The one that the first line has most of. */
    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
