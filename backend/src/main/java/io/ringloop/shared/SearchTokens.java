package io.ringloop.shared;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds text inside text by an ordinary index, Chinese names of two characters included: every single character and every
 * pair of neighbours is a token. A column {@code text[]} with a GIN index holds them; {@code tokens @> :tokens} finds the
 * rows that may match and {@code text like all (:patterns)} those that do.
 */
public final class SearchTokens {

    private static final int LONGEST = 200;

    private SearchTokens() {}

    /** The text as it is stored beside its tokens: compatibility forms unified, lower case. */
    public static String normal(String text) {
        return normal(text, LONGEST);
    }

    /** The same for a text that is long. */
    public static String normal(String text, int longest) {
        var unified = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return unified.substring(0, Math.min(longest, unified.length()));
    }

    /** Tokens to store for a text. */
    public static Set<String> index(String text) {
        return index(text, LONGEST);
    }

    /** The same for a text that is long. */
    public static Set<String> index(String text, int longest) {
        var tokens = new LinkedHashSet<String>();
        for (var word : words(text, longest)) {
            for (int i = 0; i < word.length(); i++) {
                tokens.add(word.substring(i, i + 1));
                if (i + 1 < word.length()) {
                    tokens.add(word.substring(i, i + 2));
                }
            }
        }
        return tokens;
    }

    /** Tokens a row must have to match what somebody typed; empty when nothing was typed. */
    public static Set<String> query(String typed) {
        var tokens = new LinkedHashSet<String>();
        for (var word : words(typed)) {
            if (word.length() == 1) {
                tokens.add(word);
            }
            for (int i = 0; i + 1 < word.length(); i++) {
                tokens.add(word.substring(i, i + 2));
            }
        }
        return tokens;
    }

    /** Patterns for {@code like all}: every word that somebody typed, anywhere in the text. */
    public static List<String> patterns(String typed) {
        return words(typed).stream()
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toList();
    }

    private static List<String> words(String text) {
        return words(text, LONGEST);
    }

    private static List<String> words(String text, int longest) {
        var words = new ArrayList<String>();
        for (var word : normal(text, longest).split("\\s+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
