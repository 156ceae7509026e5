package io.ringloop.customers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * A phone number in whatever form it came.
 *
 * @param dialled as written
 * @param e164 such as {@code +8613800001001}; absent when it is no number of the public network
 * @param digits its digits, in national form where that is known
 * @param kind what it rings
 * @param withheld the caller hid it: there is nothing to find
 */
public record PhoneNumber(String dialled, @Nullable String e164, String digits, Kind kind, boolean withheld) {

    private static final String REGION = "CN";
    private static final Set<String> HIDDEN = Set.of(
            "", "anonymous", "unknown", "unavailable", "private", "restricted", "withheld", "asserted", "<unknown>");

    private static final ConcurrentLruCache<String, PhoneNumber> LATEST =
            new ConcurrentLruCache<>(1_000, PhoneNumber::read);

    /** What a number rings. */
    public enum Kind {
        MOBILE,
        FIXED,
        OTHER;

        /** As the database and the API write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads a number; never fails, whatever it is. One call asks for its number many times, so the latest are remembered. */
    public static PhoneNumber of(@Nullable String text) {
        return LATEST.get(text == null ? "" : text.strip());
    }

    private static PhoneNumber read(String dialled) {
        var plain = Normalizer.normalize(dialled, Normalizer.Form.NFKC).strip();
        if (HIDDEN.contains(plain.toLowerCase(Locale.ROOT))) {
            return new PhoneNumber("", null, "", Kind.OTHER, true);
        }
        var util = PhoneNumberUtil.getInstance();
        try {
            var parsed = util.parse(international(plain), REGION);
            if (util.isValidNumber(parsed)) {
                var national = util.format(parsed, PhoneNumberFormat.NATIONAL);
                return new PhoneNumber(
                        dialled,
                        util.format(parsed, PhoneNumberFormat.E164),
                        digits(national),
                        switch (util.getNumberType(parsed)) {
                            case MOBILE -> Kind.MOBILE;
                            case FIXED_LINE, FIXED_LINE_OR_MOBILE -> Kind.FIXED;
                            default -> Kind.OTHER;
                        },
                        false);
            }
        } catch (NumberParseException notOfThePublicNetwork) {
            return new PhoneNumber(dialled, null, digits(plain), Kind.OTHER, false);
        }
        return new PhoneNumber(dialled, null, digits(plain), Kind.OTHER, false);
    }

    /** The digits somebody typed to find a number. */
    static String digits(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\D", "");
    }

    /** {@code 00} and a bare country code are common on trunks. */
    private static String international(String number) {
        var digits = number.replaceAll("[\\s().-]", "");
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        return digits.matches("861\\d{10}") ? "+" + digits : number;
    }
}
