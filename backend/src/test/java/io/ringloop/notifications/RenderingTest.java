package io.ringloop.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.notifications.NoticeTemplate.Wording;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void placeholdersAreFilledInBothLanguages() {
        var rendering =
                rendering(Channel.MAIL, "{who}，{due}", Map.of("who", new Text("王女士", "Ms Wang"), "due", instant()));
        assertThat(rendering.text()).isEqualTo(new Text("王女士，2026年11月22日 09:05", "Ms Wang，22 November 2026, 09:05"));
    }

    @Test
    void valueIsNeverReadAsAPlaceholderOrAPattern() {
        var text = rendering(Channel.MAIL, "{who}!", Map.of("who", "{due} ${who} $1 \\ {{who}}"))
                .text();
        assertThat(text.zh()).isEqualTo("{due} ${who} $1 \\ {{who}}!");
    }

    @Test
    void titleAndSmsStayOnOneLine() {
        var params = Map.of("who", "a\r\nBcc: x@y.example\u2028b");
        assertThat(rendering(Channel.MAIL, "{who}", params).title().zh()).isEqualTo("a Bcc: x@y.example b");
        assertThat(rendering(Channel.SMS, "{who}", params).text().zh()).isEqualTo("a Bcc: x@y.example b");
        assertThat(rendering(Channel.MAIL, "{who}", Map.of("who", "a\r\nb\u0007\u202Ec"))
                        .text()
                        .zh())
                .isEqualTo("a\nbc");
    }

    @Test
    void smsIsTitledWithTheNameOfItsTemplate() {
        assertThat(rendering(Channel.SMS, "x", Map.of()).title()).isEqualTo(new Text("模板", "Template"));
    }

    @Test
    void unknownValueIsRefused() {
        refused("notice-placeholder-unknown", "{who}", Map.of("who", "a", "colour", "red"));
    }

    @Test
    void unknownPlaceholderIsRefused() {
        refused("notice-placeholder-unknown", "{who} {password}", Map.of("who", "a"));
        refused("notice-placeholder-unknown", "{who.name}", Map.of("who", "a"));
        refused("notice-placeholder-unknown", "${T(java.lang.Runtime)}", Map.of("who", "a"));
        refused("notice-placeholder-unknown", "{}", Map.of("who", "a"));
    }

    @Test
    void missingValueIsRefused() {
        refused("notice-placeholder-missing", "{who} {due}", Map.of("who", "a"));
    }

    @Test
    void channelWithoutWordsIsRefused() {
        var template =
                new NoticeTemplate("test", new Text("模板", "Template"), "service", List.of("sms"), List.of(), List.of());
        assertThatThrownBy(() -> new Rendering(template, Channel.SMS, Map.of(), SHANGHAI).text())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.slug()).isEqualTo("notice-channel-unfit"));
    }

    private static Instant instant() {
        return Instant.parse("2026-11-22T01:05:00Z");
    }

    private static void refused(String slug, String pattern, Map<String, ?> params) {
        assertThatThrownBy(() -> rendering(Channel.MAIL, pattern, params).text())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.slug()).isEqualTo(slug));
    }

    private static Rendering rendering(Channel channel, String pattern, Map<String, ?> params) {
        var subject = channel == Channel.SMS ? null : pattern;
        var template = new NoticeTemplate(
                "test",
                new Text("模板", "Template"),
                "service",
                List.of(channel.code()),
                List.of("who", "due"),
                List.of(
                        new Wording(channel.code(), "zh-CN", subject, pattern),
                        new Wording(channel.code(), "en", subject, pattern)));
        return new Rendering(template, channel, params, SHANGHAI);
    }
}
