package io.ringloop.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RingloopTest;
import io.ringloop.notifications.NoticeTemplate.Wording;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is shipped can be sent. */
@RingloopTest
class NoticeTemplatesIT {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Autowired
    NoticeTemplates templates;

    @Test
    void complaintsHaveAllTheirTexts() {
        assertThat(templates.all())
                .extracting(NoticeTemplate::key)
                .contains(
                        "complaint-acknowledged",
                        "complaint-next-news",
                        "complaint-solution",
                        "complaint-closed",
                        "complaint-unreachable",
                        "complaint-reminder",
                        "complaint-breach",
                        "forwarding-assigned",
                        "case-urged");
    }

    @Test
    void everyTemplateHasWordsForEachChannelInBothLanguages() {
        for (var template : templates.all()) {
            var expected = template.channels().stream()
                    .flatMap(channel -> Set.of(channel + " zh-CN", channel + " en").stream())
                    .collect(Collectors.toSet());
            assertThat(template.wordings())
                    .as(template.key())
                    .extracting(wording -> wording.channel() + " " + wording.language())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void languagesSayTheSameAndAreNotMixedUp() {
        for (var template : templates.all()) {
            if (template.key().startsWith("test-")) {
                continue;
            }
            for (var channel : template.channels()) {
                var chinese = template.wording(Channel.of(channel), "zh-CN").orElseThrow();
                var english = template.wording(Channel.of(channel), "en").orElseThrow();
                assertThat(placeholders(chinese)).as(template.key()).isEqualTo(placeholders(english));
                assertThat(CHINESE.matcher(chinese.text()).find())
                        .as(template.key())
                        .isTrue();
                assertThat(CHINESE.matcher(english.subject() + english.text()).find())
                        .as(template.key())
                        .isFalse();
            }
        }
    }

    @Test
    void everyTemplateIsFilledByItsPlaceholdersAndNeedsThemAll() {
        for (var template : templates.all()) {
            var params = new HashMap<String, String>();
            template.placeholders().forEach(name -> params.put(name, "<" + name + ">"));
            var used = new TreeSet<String>();
            for (var channel : template.channels()) {
                var rendering = new Rendering(template, Channel.of(channel), params, ZoneId.of("Asia/Shanghai"));
                assertThat(rendering.title().zh()
                                + rendering.text().zh()
                                + rendering.text().en())
                        .as(template.key())
                        .doesNotContain("{", "}");
                template.wordings().forEach(wording -> used.addAll(placeholders(wording)));
            }
            assertThat(used).as(template.key()).containsExactlyInAnyOrderElementsOf(template.placeholders());
        }
    }

    private static Set<String> placeholders(Wording wording) {
        return PLACEHOLDER
                .matcher(wording.subject() + wording.text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
