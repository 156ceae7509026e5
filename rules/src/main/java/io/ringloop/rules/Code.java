package io.ringloop.rules;

/** A fact or verdict value with the text a table uses for it. */
public interface Code {
    /** The text in the table. */
    String code();

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
