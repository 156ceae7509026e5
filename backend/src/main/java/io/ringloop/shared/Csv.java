package io.ringloop.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as spreadsheets write it (RFC 4180), read line by line: UTF-8 or, as Chinese spreadsheets do, GBK; separated by commas,
 * semicolons or tabs. Holds one line at a time, however long the table is.
 */
public final class Csv implements AutoCloseable {

    public static final String UTF8 = "UTF-8";
    public static final String GBK = "GBK";

    /** Has every character of GBK and can say what is none. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private static final DateTimeFormatter SPREADSHEET = DateTimeFormatter.ofPattern("yyyy/M/d", Locale.ROOT);
    private static final String UNREADABLE = "import-unreadable";
    private static final char MARK = '\uFEFF';

    /** As many characters of the first line tell the separator. */
    private static final int HEAD = 64 * 1024;

    private static final int END = -1;

    private final BufferedReader reader;
    private final char separator;
    private int number = 1;
    private boolean ended;

    private Csv(Reader characters) throws IOException {
        this.reader = new BufferedReader(characters, HEAD);
        if (peek() == MARK) {
            reader.read();
        }
        this.separator = separator();
    }

    /** @param number counted from 1, as an editor shows where it begins */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads all bytes to tell how they are written.
     *
     * @return {@link #UTF8}, else {@link #GBK}, which may turn out to be wrong while lines are read
     */
    public static String encoding(InputStream bytes) {
        try (var characters = new InputStreamReader(bytes, UTF_8.newDecoder())) {
            characters.transferTo(Writer.nullWriter());
            return UTF8;
        } catch (CharacterCodingException otherEncoding) {
            return GBK;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param encoding what {@link #encoding} said
     * @throws ProblemException {@code import-unreadable}
     */
    public static Csv of(InputStream bytes, String encoding) {
        var charset = encoding.equals(UTF8) ? UTF_8 : CHINESE;
        try {
            return new Csv(new InputStreamReader(bytes, charset.newDecoder()));
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /**
     * The next line that is not empty; null after the last one.
     *
     * @throws ProblemException {@code import-unreadable}, {@code import-quote-open}
     */
    public @Nullable Line next() {
        try {
            while (!ended) {
                var line = read();
                if (line.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                    return line;
                }
            }
            return null;
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /**
     * A day as spreadsheets and people write it: {@code 2026-11-18} or {@code 2026/11/18}.
     *
     * @throws DateTimeException if it is none
     */
    public static LocalDate day(String cell) {
        return cell.contains("/") ? LocalDate.parse(cell, SPREADSHEET) : LocalDate.parse(cell);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Line read() throws IOException {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        var begun = number;
        for (int next = reader.read(); next != END; next = reader.read()) {
            var c = (char) next;
            if (c == '\0') {
                throw new ProblemException(UNREADABLE);
            }
            if (c == '\n') {
                number++;
            }
            if (quoted) {
                if (c == '"' && peek() == '"') {
                    cell.append((char) reader.read());
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
                return new Line(begun, cells);
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        ended = true;
        if (quoted) {
            throw new ProblemException("import-quote-open", Map.of("line", begun));
        }
        take(cell, cells);
        return new Line(begun, cells);
    }

    private static void take(StringBuilder cell, List<String> cells) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
    }

    private int peek() throws IOException {
        reader.mark(1);
        var next = reader.read();
        reader.reset();
        return next;
    }

    /** The one that the first line has most of. */
    private char separator() throws IOException {
        var counts = new int[3];
        var candidates = ",;\t";
        reader.mark(HEAD);
        int read = 0;
        for (int next = reader.read(); next != END && next != '\n' && next != '\r'; next = reader.read()) {
            var which = candidates.indexOf(next);
            if (which >= 0) {
                counts[which]++;
            }
            read++;
            if (read == HEAD - 1) {
                break;
            }
        }
        reader.reset();
        var best = 0;
        for (var which = 1; which < counts.length; which++) {
            best = counts[which] > counts[best] ? which : best;
        }
        return candidates.charAt(best);
    }

    private static ProblemException unreadable(IOException broken) {
        return new ProblemException(UNREADABLE, Map.of(), broken);
    }
}
