package io.ringloop.rules;

import java.util.Locale;

/** A fact or verdict value with the text a table uses for it. */
public interface Code {
    /** The name of the constant, as an enum gives it. */
    String name();

    /** The text in the table: the name in lower camel case, unless the enum says otherwise. */
    default String code() {
        var words = name().toLowerCase(Locale.ROOT).split("_", -1);
        var code = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            code.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return code.toString();
    }

    /**
     * The value a table means.
     *
     * @throws IllegalArgumentException if there is none with this text
     */
    static <E extends Enum<E> & Code> E of(Class<E> type, String code) {
        for (E value : type.getEnumConstants()) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException("No " + type.getSimpleName() + " is called '" + code + "'");
    }
}
