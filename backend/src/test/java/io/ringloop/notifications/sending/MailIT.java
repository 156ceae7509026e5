package io.ringloop.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestMailServer;
import io.ringloop.TestStaff;
import io.ringloop.notifications.Channel;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.NoticeState;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.notifications.TestNotices;
import io.ringloop.people.Role;
import io.ringloop.people.StaffAdministration;
import io.ringloop.shared.StartRefused;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail to a real SMTP server. */
@RingloopTest
class MailIT {

    @Autowired
    Notices notices;

    @Autowired
    TestNotices tests;

    @Autowired
    TestStaff staff;

    @Autowired
    StaffAdministration administration;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SmtpSettings settings;

    @Autowired
    MovableClock clock;

    String address;
    UUID centre;

    @BeforeEach
    void makeNames() {
        address = TestNotices.address();
        centre = staff.centre();
    }

    @Test
    void mailArrivesWithItsIdInTheLanguageOfTheRecipient() throws Exception {
        var notice = notices.send(solution("C-2026-000042", "We <b>replace</b> it & apologise.\nBy Monday.", "en"));
        awaitState(notice, NoticeState.SENT);
        var mail = received(0);
        assertThat(mail.getMessageID()).isEqualTo("<" + notice.id() + "@ringloop.example>");
        assertThat(mail.getSubject()).isEqualTo("Our solution to your complaint C-2026-000042");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("客户服务");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(part(mail, "text/plain")).contains("We <b>replace</b> it & apologise.");
        assertThat(part(mail, "text/html"))
                .contains("We &lt;b&gt;replace&lt;/b&gt; it &amp; apologise.<br>")
                .doesNotContain("<b>");
        assertThat(tests.facts(notice.id())).containsExactly("notice-queued", "notice-sent");
    }

    @Test
    void chineseArrivesAsItWasWritten() throws Exception {
        var notice = notices.send(solution("C-1", "我们为您更换新机。", "zh-CN"));
        awaitState(notice, NoticeState.SENT);
        assertThat(received(0).getSubject()).isEqualTo("您的投诉处理方案（C-1）");
        assertThat(part(received(0), "text/plain")).contains("我们为您更换新机。");
    }

    @Test
    void valueCannotAddAHeader() throws Exception {
        var notice = notices.send(solution("C-1\r\nBcc: victim@customer.example", "words", "en"));
        awaitState(notice, NoticeState.SENT);
        assertThat(received(0).getHeader("Bcc")).isNull();
        assertThat(received(0).getSubject()).endsWith("C-1 Bcc: victim@customer.example");
        assertThat(TestMailServer.received("victim@customer.example")).isEmpty();
    }

    @Test
    void fullMailboxIsTriedAgainUnderTheSameId() throws Exception {
        TestMailServer.refuse(address, 452);
        var notice = notices.send(solution("C-1", "words", "en"));
        await().untilAsserted(
                        () -> assertThat(tests.outbox(notice.id()).attempts()).isEqualTo(1));
        assertThat(tests.outbox(notice.id()).lastError()).contains("452").doesNotContain(address);
        clock.advance(Duration.ofMinutes(1));
        awaitState(notice, NoticeState.SENT);
        assertThat(received(0).getMessageID()).contains(notice.id().toString());
    }

    @Test
    void staffWithAnAddressAreToldInTheApplicationAndByMail() throws Exception {
        var leader = staff.in(centre, Role.TEAM_LEADER);
        var order = NoticeOrder.of(
                        "case-urged",
                        Recipient.staff(administration.setMail(leader.id(), address)),
                        centre,
                        Map.of("caseNumber", "C-2026-000042", "urgeCount", 2))
                .once("urged-" + leader.id());
        var told = notices.send(order);
        assertThat(told.channel()).isEqualTo(Channel.IN_APP);
        await().untilAsserted(() -> assertThat(TestMailServer.received(address)).hasSize(1));
        assertThat(received(0).getSubject()).contains("C-2026-000042");
        assertThat(notices.send(order).id()).isEqualTo(told.id());
        administration.setMail(leader.id(), null);
        notices.send(order.once("urged again-" + leader.id()));
        assertThat(mailed(leader.id().value())).isEqualTo(1);
    }

    private int mailed(UUID person) {
        return jdbc.sql("select count(*)::int from notifications.notice where staff_id = :staff and channel = 'mail'")
                .param("staff", person)
                .query(Integer.class)
                .single();
    }

    @Test
    void unknownMailboxFailsAtOnce() {
        TestMailServer.refuse(address, 550);
        var notice = notices.send(solution("C-1", "words", "en"));
        awaitState(notice, NoticeState.FAILED);
        assertThat(notices.find(notice.id()).orElseThrow().reason()).isEqualTo("mail-refused-550");
        assertThat(tests.heard(notice.id())).containsExactly("NoticeQueued", "NoticeFailed");
    }

    @Test
    void wrongPasswordIsToldWithoutSayingIt() {
        var notice = notices.send(solution("C-1", "words", "en"));
        var wrong = carrier(settings.host(), "wrong secret", "service@ringloop.example");
        assertThatThrownBy(() -> wrong.carry(notice))
                .isInstanceOf(NotCarried.class)
                .hasNoCause()
                .message()
                .doesNotContain("wrong secret", address);
        assertThat(settings.toString()).doesNotContain(TestMailServer.PASSWORD);
    }

    @Test
    void withoutAServerMailIsOff() {
        assertThat(carrier("", "", "").on()).isFalse();
    }

    @Test
    void serverWithoutASenderIsRefusedInWords() {
        assertThatThrownBy(() -> carrier("localhost", "", ""))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refusal -> assertThat(refusal.advice()).contains("RINGLOOP_SMTP_FROM"));
    }

    private MailCarrier carrier(String host, String password, String from) {
        return new MailCarrier(new SmtpSettings(
                host,
                settings.port(),
                "ringloop",
                password,
                SmtpSettings.Security.NONE,
                from,
                "",
                Duration.ofSeconds(5)));
    }

    private NoticeOrder solution(String caseNumber, String words, String language) {
        var to = Recipient.somebody(language).withMail(address);
        var params = Map.of("caseNumber", caseNumber, "solution", words);
        return NoticeOrder.of("complaint-solution", to, centre, params).by(Channel.MAIL);
    }

    private void awaitState(Notice notice, NoticeState state) {
        await().untilAsserted(() -> assertThat(notices.find(notice.id()).orElseThrow())
                .extracting(Notice::state)
                .isEqualTo(state));
    }

    private MimeMessage received(int index) throws Exception {
        var bytes = TestMailServer.received(address).get(index);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    /** The first part of a type, wherever it is nested. */
    private static String part(MimeMessage mail, String type) throws Exception {
        return part((MimeMultipart) mail.getContent(), type);
    }

    private static String part(MimeMultipart parts, String type) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return ((String) part.getContent()).replace("\r\n", "\n");
            }
            if (part.getContent() instanceof MimeMultipart nested) {
                var found = part(nested, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
