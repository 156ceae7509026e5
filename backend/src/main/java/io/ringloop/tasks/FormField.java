package io.ringloop.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds one submitted value against its form-js component, as the browser should have done. */
final class FormField {

    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private FormField() {}

    /** The slug of what is wrong, or null. */
    static @Nullable String refuse(JsonNode component, @Nullable Object value) {
        var validate = component.path("validate");
        if (empty(value)) {
            return validate.path("required").asBoolean() ? "field-required" : null;
        }
        return fits(component, validate, value) ? null : "field-invalid";
    }

    /**
     * Whether the form asks for this field at all: one with the property {@code requiredIf}, such as
     * {@code remedy=refund|compensation}, is hidden unless the named field holds one of the values.
     */
    static boolean asked(JsonNode component, Map<String, Object> values) {
        var condition = component.path("properties").path("requiredIf").asText();
        if (condition.isEmpty()) {
            return true;
        }
        var equals = condition.indexOf('=');
        var given = values.get(condition.substring(0, equals));
        var wanted = List.of(condition.substring(equals + 1).split("\\|"));
        return given instanceof Collection<?> many
                ? many.stream().anyMatch(wanted::contains)
                : wanted.contains(String.valueOf(given));
    }

    static boolean empty(@Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> many && many.isEmpty());
    }

    private static boolean fits(JsonNode component, JsonNode validate, @Nullable Object value) {
        var kind = component.path("properties").path("kind").asText();
        return switch (kind) {
            case "", "phone", "product" -> fitsType(component, validate, value);
            case "files" -> value instanceof Collection<?> many && many.stream().allMatch(FormField::id);
            default -> id(value);
        };
    }

    /** A field that points to a contact, a person, a unit. */
    private static boolean id(@Nullable Object value) {
        return value instanceof String text && ID.matcher(text).matches();
    }

    private static boolean fitsType(JsonNode component, JsonNode validate, @Nullable Object value) {
        return switch (component.path("type").asText()) {
            case "checkbox" -> value instanceof Boolean;
            case "number" ->
                value instanceof Number number
                        && (!validate.has("min")
                                || number.doubleValue() >= validate.path("min").asDouble())
                        && (!validate.has("max")
                                || number.doubleValue() <= validate.path("max").asDouble());
            case "radio", "select" -> value instanceof String choice && oneOf(component, choice);
            case "checklist", "taglist" ->
                value instanceof Collection<?> choices
                        && choices.stream().allMatch(one -> one instanceof String choice && oneOf(component, choice));
            case "datetime" -> value instanceof String text && time(text);
            default -> value instanceof String text && text(validate, text);
        };
    }

    private static boolean oneOf(JsonNode component, String choice) {
        for (var option : component.path("values")) {
            if (option.path("value").asText().equals(choice)) {
                return true;
            }
        }
        return false;
    }

    private static boolean text(JsonNode validate, String text) {
        return text.length() <= validate.path("maxLength").asInt(LONGEST_TEXT)
                && text.length() >= validate.path("minLength").asInt(0)
                && (!validate.has("pattern")
                        || text.matches(validate.path("pattern").asText()));
    }

    private static boolean time(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) != null : OffsetDateTime.parse(text) != null;
        } catch (DateTimeParseException notATime) {
            return false;
        }
    }
}
