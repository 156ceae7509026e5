package io.ringloop.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** File names from outside, made harmless wherever they are shown or saved. */
final class FileNames {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "file";

    /** Control and format characters, those that turn the direction of writing included, and what Unicode has no name for. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,8}");

    /** Names that Windows takes for devices. */
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /** A name without folders, invisible characters and what some system would stumble over; never empty. */
    static String clean(@Nullable String given) {
        var name = Normalizer.normalize(given == null ? "" : given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = SPACES.matcher(name).replaceAll(" ");
        name = INVISIBLE.matcher(name).replaceAll("");
        name = FORBIDDEN.matcher(name).replaceAll("_");
        name = AT_THE_ENDS.matcher(name).replaceAll("");
        name = DEVICE.matcher(name).matches() ? "_" + name : name;
        name = shortened(name);
        return name.isEmpty() ? NAMELESS : name;
    }

    /** The extension in lower case without its dot, empty when the name has none. */
    static String extension(String name) {
        var dot = name.lastIndexOf('.');
        var extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot > 0 && EXTENSION.matcher(extension).matches() ? extension : "";
    }

    /** Cuts the name in front of its extension. */
    private static String shortened(String name) {
        var length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        var extension = extension(name);
        var end = extension.isEmpty() ? "" : "." + extension;
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length()))
                        .strip()
                + end;
    }
}
