package io.ringloop.notifications.sending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringloop.Browser;
import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestSmsGateway;
import io.ringloop.TestStaff;
import io.ringloop.notifications.Channel;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.NoticeState;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Purpose;
import io.ringloop.notifications.Recipient;
import io.ringloop.notifications.TestNotices;
import io.ringloop.shared.Ids;
import io.ringloop.shared.OutboxHandler;
import io.ringloop.shared.OutboxMessage;
import io.ringloop.shared.OutboxPostponed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** SMS over a real HTTP connection, and the receipts that come back. */
@RingloopTest
class SmsIT {

    @LocalServerPort
    int port;

    @Autowired
    Notices notices;

    @Autowired
    TestNotices tests;

    @Autowired
    TestStaff staff;

    @Autowired
    @Qualifier("smsDelivery")
    OutboxHandler delivery;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SmsSettings settings;

    @Autowired
    MovableClock clock;

    String number;
    UUID centre;
    Browser gateway;

    @BeforeEach
    void noonInShanghai() {
        number = TestNotices.number();
        centre = staff.centre();
        gateway = new Browser(port).withoutToken();
        clock.moveTo(Instant.parse("2026-12-01T04:00:00Z"));
    }

    @Test
    void messageIsPostedSignedUnderItsId() throws Exception {
        var thing = Ids.next();
        var notice = notices.send(order("您好").about("case", thing));
        assertThat(notice.state()).isEqualTo(NoticeState.QUEUED);
        awaitState(notice, NoticeState.SENT);
        var post = TestSmsGateway.posts(number).get(0);
        var message = new ObjectMapper().readTree(post.body());
        assertThat(message.path("id").asText()).isEqualTo(notice.id().toString());
        assertThat(message.path("to").asText()).isEqualTo(number);
        assertThat(message.path("text").asText()).isEqualTo("您好");
        assertThat(Signature.isValid(
                        post.signature(),
                        TestSmsGateway.SECRET,
                        post.body().getBytes(UTF_8),
                        clock.instant(),
                        Duration.ofMinutes(1)))
                .isTrue();
        assertThat(tests.heard(notice.id())).containsExactly("NoticeQueued", "NoticeSent");
        assertThat(tests.facts(notice.id())).containsExactly("notice-queued", "notice-sent");
    }

    @Test
    void messageOfARolledBackTransactionIsNeverPosted() {
        transaction.executeWithoutResult(status -> {
            notices.send(order("lost"));
            status.setRollbackOnly();
        });
        var kept = notices.send(order("kept"));
        awaitState(kept, NoticeState.SENT);
        assertThat(TestSmsGateway.posts(number)).hasSize(1);
    }

    @Test
    void troubleThatPassesIsWaitedOutUnderTheSameId() {
        TestSmsGateway.refuse(number, 503, 429);
        var notice = notices.send(order("again"));
        awaitPosts(1);
        clock.advance(Duration.ofMinutes(1));
        awaitPosts(2);
        clock.advance(Duration.ofMinutes(1));
        awaitState(notice, NoticeState.SENT);
        assertThat(TestSmsGateway.posts(number))
                .hasSize(3)
                .allSatisfy(post -> assertThat(post.body()).contains(notice.id().toString()));
    }

    @Test
    void finalRefusalFailsAtOnce() {
        TestSmsGateway.refuse(number, 400);
        var notice = notices.send(order("refused"));
        awaitState(notice, NoticeState.FAILED);
        assertThat(notices.find(notice.id()).orElseThrow().reason()).isEqualTo("sms-refused-400");
        assertThat(tests.heard(notice.id())).containsExactly("NoticeQueued", "NoticeFailed");
        assertThat(TestSmsGateway.posts(number)).hasSize(1);
    }

    @Test
    void lastAttemptSettlesTheNotice() {
        TestSmsGateway.refuse(number, 503);
        var notice = transaction.execute(status -> {
            var sent = notices.send(order("in vain"));
            var payload = Delivery.payload(sent.id());
            try {
                delivery.handle(new OutboxMessage(Ids.next(), delivery.topic(), "last", payload, 14));
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
            return sent;
        });
        assertThat(notices.find(notice.id()).orElseThrow())
                .extracting(Notice::state, Notice::reason)
                .containsExactly(NoticeState.FAILED, "gave-up");
    }

    @Test
    void secretsAreNotShown() {
        assertThat(settings.toString()).doesNotContain(TestSmsGateway.SECRET, TestSmsGateway.RECEIPT_SECRET);
    }

    @Test
    void nightIsWaitedOut() {
        clock.moveTo(Instant.parse("2026-12-01T15:00:00Z"));
        var notice = notices.send(order("tomorrow"));
        assertThat(notice.state()).isEqualTo(NoticeState.QUEUED);
        assertThat(notice.dueAt()).isEqualTo(Instant.parse("2026-12-02T00:00:00Z"));
        var critical = notices.send(order("now", tests.template(Purpose.CRITICAL)));
        awaitState(critical, NoticeState.SENT);
        assertThat(TestSmsGateway.posts(number)).hasSize(1);
        clock.moveTo(Instant.parse("2026-12-02T00:00:00Z"));
        awaitState(notice, NoticeState.SENT);
    }

    @Test
    void attemptThatFallsIntoTheNightWaitsForTheMorning() {
        clock.moveTo(Instant.parse("2026-12-01T15:00:00Z"));
        var notice = notices.send(order("late"));
        var again = new OutboxMessage(Ids.next(), delivery.topic(), "again", Delivery.payload(notice.id()), 3);
        assertThatThrownBy(() -> delivery.handle(again))
                .isInstanceOfSatisfying(
                        OutboxPostponed.class,
                        put -> assertThat(put.until()).isEqualTo(Instant.parse("2026-12-02T00:00:00Z")));
        assertThat(TestSmsGateway.posts(number)).isEmpty();
    }

    @Test
    void receiptSettlesTheNoticeOnce() {
        var notice = sent();
        assertThat(receipt(notice, "delivered", null).status()).isEqualTo(204);
        assertThat(notices.find(notice.id()).orElseThrow().state()).isEqualTo(NoticeState.DELIVERED);
        assertThat(receipt(notice, "failed", "late").status()).isEqualTo(204);
        assertThat(notices.find(notice.id()).orElseThrow().state()).isEqualTo(NoticeState.DELIVERED);
        assertThat(tests.heard(notice.id())).containsExactly("NoticeQueued", "NoticeSent", "NoticeDelivered");
    }

    @Test
    void receiptSaysWhyAMessageDidNotArrive() {
        var notice = sent();
        receipt(notice, "failed", "switched off");
        assertThat(notices.find(notice.id()).orElseThrow())
                .extracting(Notice::state, Notice::reason)
                .containsExactly(NoticeState.FAILED, "switched off");
    }

    @Test
    void receiptThatOvertakesTheGatewaysAnswerIsKept() {
        clock.moveTo(Instant.parse("2026-12-01T15:00:00Z"));
        var queued = notices.send(order("overtaken"));
        receipt(queued, "delivered", null);
        clock.moveTo(Instant.parse("2026-12-02T00:00:00Z"));
        await().untilAsserted(
                        () -> assertThat(tests.outbox(queued.id()).state()).isEqualTo("delivered"));
        assertThat(notices.find(queued.id()).orElseThrow().state()).isEqualTo(NoticeState.DELIVERED);
        assertThat(TestSmsGateway.posts(number)).isEmpty();
    }

    @Test
    void receiptIsRefusedWhenItIsForgedOldOrRepeated() {
        var notice = sent();
        var body = body(notice, "delivered", null);
        var genuine = Signature.sign(TestSmsGateway.RECEIPT_SECRET, clock.instant(), body);
        var old = clock.instant().minus(Duration.ofMinutes(6));
        assertThat(post(body, "t=1,v1=00").slug()).isEqualTo("receipt-signature-invalid");
        assertThat(gateway.post("/api/sms-receipts", body, "application/json").status())
                .isEqualTo(401);
        assertThat(post(body, Signature.sign(TestSmsGateway.SECRET, clock.instant(), body))
                        .slug())
                .isEqualTo("receipt-signature-invalid");
        assertThat(post(body(notice, "failed", null), genuine).slug()).isEqualTo("receipt-signature-invalid");
        assertThat(post(body, Signature.sign(TestSmsGateway.RECEIPT_SECRET, old, body))
                        .slug())
                .isEqualTo("receipt-signature-invalid");
        assertThat(notices.find(notice.id()).orElseThrow().state()).isEqualTo(NoticeState.SENT);
        assertThat(post(body, genuine).status()).isEqualTo(204);
        var repeated = post(body, genuine);
        assertThat(repeated.status()).isEqualTo(409);
        assertThat(repeated.slug()).isEqualTo("receipt-replayed");
    }

    @Test
    void receiptThatFitsNothingIsRefused() {
        var stranger =
                "{\"id\":\"%s\",\"state\":\"delivered\"}".formatted(Ids.next()).getBytes(UTF_8);
        assertThat(signed(stranger).slug()).isEqualTo("notice-not-found");
        assertThat(signed("[]".getBytes(UTF_8)).slug()).isEqualTo("request-unreadable");
        assertThat(signed(body(sent(), "read", null)).slug()).isEqualTo("request-unreadable");
        assertThat(signed(" ".repeat(20_000).getBytes(UTF_8)).slug()).isEqualTo("request-unreadable");
    }

    private Notice sent() {
        var notice = notices.send(order("hello " + Ids.next()));
        awaitState(notice, NoticeState.SENT);
        return notice;
    }

    private NoticeOrder order(String words) {
        return order(words, tests.template(Purpose.SERVICE));
    }

    private NoticeOrder order(String words, String template) {
        var to = Recipient.somebody("zh-CN").withPhone(number);
        return NoticeOrder.of(template, to, centre, Map.of("words", words)).by(Channel.SMS);
    }

    private void awaitState(Notice notice, NoticeState state) {
        await().untilAsserted(() -> assertThat(notices.find(notice.id()).orElseThrow())
                .extracting(Notice::state)
                .isEqualTo(state));
    }

    private void awaitPosts(int count) {
        await().untilAsserted(() -> assertThat(TestSmsGateway.posts(number)).hasSize(count));
    }

    private Browser.Answer receipt(Notice notice, String state, String reason) {
        return signed(body(notice, state, reason));
    }

    private Browser.Answer signed(byte[] body) {
        return post(body, Signature.sign(TestSmsGateway.RECEIPT_SECRET, clock.instant(), body));
    }

    private Browser.Answer post(byte[] body, String signature) {
        return gateway.post("/api/sms-receipts", body, "application/json", Signature.HEADER, signature);
    }

    private static byte[] body(Notice notice, String state, String reason) {
        var why = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        return "{\"id\":\"%s\",\"state\":\"%s\"%s}"
                .formatted(notice.id(), state, why)
                .getBytes(UTF_8);
    }
}
