package io.ringloop.customers;

import java.util.regex.Pattern;

/** What can be a mail address: one recipient in a named domain. Whether it exists only the mail server knows. */
final class MailAddress {

    private static final Pattern FORM =
            Pattern.compile("[^\\s@<>\",;:()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");

    private MailAddress() {}

    static boolean wellFormed(String text) {
        return FORM.matcher(text.strip()).matches();
    }
}
