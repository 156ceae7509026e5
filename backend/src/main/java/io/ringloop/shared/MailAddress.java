package io.ringloop.shared;

import java.util.regex.Pattern;

/** What can be a mail address: one recipient in a named domain. Whether it exists only the mail server knows. */
public final class MailAddress {

    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>\",;:()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private MailAddress() {}

    public static boolean wellFormed(String text) {
        return FORM.matcher(text.strip()).matches();
    }
}
