package io.ringloop.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.customers.Consents;
import io.ringloop.customers.Consents.ConsentDraft;
import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.CustomerNotFound;
import io.ringloop.customers.Customers;
import io.ringloop.notifications.sending.Carrier;
import io.ringloop.people.Scope;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told what on which channel, and what holds a notice back. */
@RingloopTest
class NoticesIT {

    @Autowired
    Notices notices;

    @Autowired
    NoticeTemplates templates;

    @Autowired
    TestNotices tests;

    @Autowired
    TestStaff staff;

    @Autowired
    Customers customers;

    @Autowired
    Consents consents;

    @Autowired
    MovableClock clock;

    UUID centre;
    String number;

    @BeforeEach
    void noonInShanghai() {
        centre = staff.centre();
        number = TestNotices.number();
        clock.moveTo(Instant.parse("2026-12-01T04:00:00Z"));
    }

    @Test
    void customerIsTextedOnTheirFirstMobileNumber() {
        var customer = tests.customer(true, "010-62345678", number);
        var notice = send(customer, Purpose.SERVICE, "hello");
        assertThat(notice.channel()).isEqualTo(Channel.SMS);
        assertThat(notice.address()).isEqualTo(number);
        assertThat(notice.state()).isEqualTo(NoticeState.QUEUED);
    }

    @Test
    void addressGivenForTheMatterIsTakenWhereTheCustomerHasNone() {
        var customer = tests.customer(true, "010-62345678");
        var to = Recipient.customer(customer.id(), "zh-CN").withMail("w@customer.example");
        var notice = notices.send(order(Purpose.SERVICE, to, "hello"));
        assertThat(notice.channel()).isEqualTo(Channel.MAIL);
        assertThat(notice.address()).isEqualTo("w@customer.example");
    }

    @Test
    void customerWithoutAMobileNumberIsMailed() {
        var address = TestNotices.address();
        var customer = customers.create(CustomerDraft.of("赵先生", "010-62345678").mailed(address));
        var notice = send(customer, Purpose.SERVICE, "hello");
        assertThat(notice.channel()).isEqualTo(Channel.MAIL);
        assertThat(notice.address()).isEqualTo(address);
        assertThat(notice.state()).isEqualTo(NoticeState.QUEUED);
    }

    @Test
    void consentCountsForTheChannelAndThePurposeItWasGivenFor() {
        var customer = customers.create(CustomerDraft.of("赵先生").mailed(TestNotices.address()));
        agree(customer, "sms", "promotion");
        agree(customer, "mail", "survey");
        suppressed(send(customer, Purpose.OTHER, "on sale"), "opted-out");
        agree(customer, "mail", "promotion");
        assertThat(send(customer, Purpose.OTHER, "still on sale").state()).isEqualTo(NoticeState.QUEUED);
    }

    private void agree(Customer customer, String channel, String purpose) {
        consents.record(
                customer.id(),
                new ConsentDraft(channel, purpose, true, "form", null, null),
                new Scope(Scope.Kind.ALL, new StaffId(Ids.next()), Set.of()));
    }

    @Test
    void whoCannotBeReachedIsSaidSo() {
        var unreachable = tests.customer(true, "010-62345678");
        suppressed(send(unreachable, Purpose.SERVICE, "hello"), "no-address");
        var mistyped = Recipient.somebody("en").withMail("nobody at home");
        suppressed(notices.send(order(Purpose.SERVICE, mistyped, "hello").by(Channel.MAIL)), "address-invalid");
        var noPhone = Recipient.somebody("en").withPhone("12");
        suppressed(notices.send(order(Purpose.SERVICE, noPhone, "hello").by(Channel.SMS)), "address-invalid");
    }

    @Test
    void channelThatIsNotSetUpIsSaidSo() {
        var template = templates.get(tests.template(Purpose.SERVICE));
        var routes = new Routes(customers, List.of(new Off(Channel.SMS), new Off(Channel.MAIL)));
        var route = routes.find(Recipient.somebody("en").withPhone(number), template, null);
        assertThat(route.obstacle()).isEqualTo("channel-off");
        assertThat(route.channel()).isEqualTo(Channel.SMS);
        assertThat(route.address()).isEqualTo(number);
    }

    @Test
    void unknownCustomerTemplateAndUnitAreRefused() {
        var nobody = Recipient.customer(Ids.next(), "en");
        assertThatThrownBy(() -> notices.send(order(Purpose.SERVICE, nobody, "x")))
                .isInstanceOf(CustomerNotFound.class);
        var to = Recipient.somebody("en").withPhone(number);
        refused("notice-template-unknown", NoticeOrder.of("no-such", to, centre, Map.of()));
        refused("org-unit-not-found", NoticeOrder.of("complaint-closed", to, Ids.next(), Map.of()));
        refused(
                "notice-channel-unfit",
                NoticeOrder.of("complaint-breach", to, centre, Map.of()).by(Channel.SMS));
        refused("notice-placeholder-missing", NoticeOrder.of("complaint-closed", to, centre, Map.of("outcome", "x")));
    }

    @Test
    void whoDoesNotWantMessagesGetsOnlyWhatBelongsToTheirOwnMatter() {
        var customer = tests.customer(false, number);
        suppressed(send(customer, Purpose.OTHER, "would you rate us"), "opted-out");
        assertThat(send(customer, Purpose.SERVICE, "your case").state()).isEqualTo(NoticeState.QUEUED);
        assertThat(send(tests.customer(true, TestNotices.number()), Purpose.OTHER, "would you rate us")
                        .state())
                .isEqualTo(NoticeState.QUEUED);
        suppressed(
                notices.send(order(Purpose.OTHER, Recipient.somebody("en").withPhone(TestNotices.number()), "hi")),
                "opted-out");
    }

    @Test
    void whoChangesTheirMindOverNightIsNotDisturbedInTheMorning() {
        clock.moveTo(Instant.parse("2026-12-01T15:00:00Z"));
        var customer = tests.customer(true, number);
        var notice = send(customer, Purpose.OTHER, "would you rate us");
        assertThat(notice.state()).isEqualTo(NoticeState.QUEUED);
        customers.change(
                customer.id(),
                customer.version(),
                CustomerDraft.of("王女士", number).agreeing(true, false),
                new Scope(Scope.Kind.ALL, new StaffId(Ids.next()), Set.of()));
        clock.moveTo(Instant.parse("2026-12-02T00:00:00Z"));
        await().untilAsserted(() -> suppressed(notices.find(notice.id()).orElseThrow(), "opted-out"));
        assertThat(tests.heard(notice.id())).containsExactly("NoticeQueued", "NoticeSuppressed");
    }

    @Test
    void customerIsNotSwamped() {
        var customer = tests.customer(true, number);
        for (var each : List.of("one", "two", "three")) {
            assertThat(send(customer, Purpose.SERVICE, each).state()).isEqualTo(NoticeState.QUEUED);
        }
        suppressed(send(customer, Purpose.SERVICE, "four"), "throttled");
        assertThat(send(customer, Purpose.CRITICAL, "fire").state()).isEqualTo(NoticeState.QUEUED);
        assertThat(send(tests.customer(true, TestNotices.number()), Purpose.SERVICE, "one")
                        .state())
                .isEqualTo(NoticeState.QUEUED);
        clock.advance(Duration.ofMinutes(61));
        assertThat(send(customer, Purpose.SERVICE, "four").state()).isEqualTo(NoticeState.QUEUED);
    }

    @Test
    void limitHoldsForNoticesOfTheSameMoment() {
        var customer = tests.customer(true, number);
        tests.template(Purpose.SERVICE);
        var states = IntStream.range(0, 8)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> send(customer, Purpose.SERVICE, "text " + each).state()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(states).filteredOn(state -> state != NoticeState.SUPPRESSED).hasSize(3);
    }

    @Test
    void sameWordsAreNotSentTwiceInARow() {
        var customer = tests.customer(true, number);
        assertThat(send(customer, Purpose.SERVICE, "hello").state()).isEqualTo(NoticeState.QUEUED);
        suppressed(send(customer, Purpose.SERVICE, "hello"), "duplicate");
        assertThat(notices.send(order(Purpose.SERVICE, Recipient.customer(customer.id(), "zh-CN"), "hello")
                                .about("case", Ids.next()))
                        .state())
                .isEqualTo(NoticeState.QUEUED);
        clock.advance(Duration.ofMinutes(11));
        assertThat(send(customer, Purpose.SERVICE, "hello").state()).isEqualTo(NoticeState.QUEUED);
    }

    @Test
    void orderWithAKeyIsCarriedOutOnce() {
        var order = order(Purpose.SERVICE, Recipient.somebody("en").withPhone(number), "urge")
                .once("urge " + Ids.next());
        var ids = IntStream.range(0, 6)
                .mapToObj(each ->
                        CompletableFuture.supplyAsync(() -> notices.send(order).id()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct();
        assertThat(ids).hasSize(1);
    }

    @Test
    void timesAreThoseOfTheCentre() {
        var to = Recipient.somebody("en").withPhone(number);
        var due = Instant.parse("2026-12-01T16:30:00Z");
        var notice = notices.send(NoticeOrder.of(
                "complaint-acknowledged", to, centre, Map.of("caseNumber", "C-2026-000042", "nextNewsBy", due)));
        assertThat(notice.textSent())
                .isEqualTo("We have received your complaint C-2026-000042. You will hear from us by 2 December 2026,"
                        + " 00:30.");
        assertThat(notice.text().zh()).contains("2026年12月2日 00:30");
        assertThat(notice.title()).isEqualTo(new Text("投诉受理通知", "Complaint received"));
    }

    private Notice send(Customer customer, Purpose purpose, String words) {
        return notices.send(order(purpose, Recipient.customer(customer.id(), "zh-CN"), words));
    }

    private NoticeOrder order(Purpose purpose, Recipient to, String words) {
        return NoticeOrder.of(tests.template(purpose), to, centre, Map.of("words", words));
    }

    private static void suppressed(Notice notice, String reason) {
        assertThat(notice).extracting(Notice::state, Notice::reason).containsExactly(NoticeState.SUPPRESSED, reason);
    }

    private void refused(String slug, NoticeOrder order) {
        assertThatThrownBy(() -> notices.send(order))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.slug()).isEqualTo(slug));
    }

    private record Off(Channel channel) implements Carrier {

        @Override
        public boolean on() {
            return false;
        }

        @Override
        public void carry(Notice notice) {
            throw new IllegalStateException("is off");
        }
    }
}
