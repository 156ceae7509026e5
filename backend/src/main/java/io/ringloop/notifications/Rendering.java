package io.ringloop.notifications;

import io.ringloop.notifications.NoticeTemplate.Wording;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the placeholders of a template. A placeholder is a name in braces and nothing else: no expression, no nesting, and
 * what a value brings along is never read as one.
 */
final class Rendering {

    static final String CHINESE = "zh-CN";
    static final String ENGLISH = "en";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*[\\r\\n\\u0085\\u2028\\u2029]+\\s*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");

    private static final Map<String, DateTimeFormatter> MOMENTS = Map.of(
            CHINESE, DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE),
            ENGLISH, DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH));
    private static final Map<String, DateTimeFormatter> DAYS = Map.of(
            CHINESE, DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE),
            ENGLISH, DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));

    private final NoticeTemplate template;
    private final Channel channel;
    private final Map<String, ?> params;
    private final ZoneId zone;

    /**
     * @param zone in which instants are shown
     * @throws ProblemException {@code notice-placeholder-unknown} when a value has a name the template does not know
     */
    Rendering(NoticeTemplate template, Channel channel, Map<String, ?> params, ZoneId zone) {
        this.template = template;
        this.channel = channel;
        this.params = params;
        this.zone = zone;
        params.keySet().forEach(this::refuseUnknown);
    }

    /** The title; where the channel has none, the name of the template. */
    Text title() {
        return new Text(
                title(CHINESE, template.name().zh()),
                title(ENGLISH, template.name().en()));
    }

    /**
     * The text.
     *
     * @throws ProblemException {@code notice-channel-unfit} when the template has no words for the channel
     */
    Text text() {
        return new Text(text(CHINESE), text(ENGLISH));
    }

    private String title(String language, String otherwise) {
        var subject = wording(language).subject();
        return oneLine(subject == null ? otherwise : filled(subject, language));
    }

    private String text(String language) {
        var text = filled(wording(language).text(), language);
        return channel == Channel.SMS ? oneLine(text) : text.strip();
    }

    private Wording wording(String language) {
        return template.wording(channel, language)
                .orElseThrow(() -> new ProblemException("notice-channel-unfit", Map.of("template", template.key())));
    }

    private String filled(String pattern, String language) {
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), language)));
    }

    private static String oneLine(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ").strip();
    }

    private String value(String name, String language) {
        refuseUnknown(name);
        var value = params.get(name);
        if (value == null) {
            throw new ProblemException("notice-placeholder-missing", Map.of("name", name, "template", template.key()));
        }
        return INVISIBLE
                .matcher(shown(value, language).replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
    }

    private String shown(Object value, String language) {
        if (value instanceof Instant instant) {
            return format(MOMENTS, language).format(instant.atZone(zone));
        } else if (value instanceof LocalDate day) {
            return format(DAYS, language).format(day);
        } else if (value instanceof Text text) {
            return language.equals(ENGLISH) ? text.en() : text.zh();
        } else if (value instanceof String || value instanceof Number) {
            return value.toString();
        }
        throw new IllegalArgumentException("no text: " + value.getClass().getName());
    }

    private static DateTimeFormatter format(Map<String, DateTimeFormatter> formats, String language) {
        return formats.getOrDefault(language, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private void refuseUnknown(String name) {
        if (!template.placeholders().contains(name)) {
            throw new ProblemException("notice-placeholder-unknown", Map.of("name", name, "template", template.key()));
        }
    }
}
