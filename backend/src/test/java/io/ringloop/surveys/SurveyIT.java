package io.ringloop.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.cases.CaseTimeline;
import io.ringloop.complaints.ComplaintDraft;
import io.ringloop.complaints.Complaints;
import io.ringloop.complaints.Registration;
import io.ringloop.contacts.ContactClosed;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.notifications.Channel;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.NoticeEvent.NoticeFailed;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Ids;
import io.ringloop.surveys.SurveyedService.Source;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers are asked once, by one way, and are called back when they are not satisfied. Catalogue 156, 161. */
class SurveyIT extends SurveyScene {

    @Autowired
    Complaints complaints;

    @Autowired
    CaseTimeline timeline;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void item156_theLinkIsSentFiveMinutesAfterTheService() {
        var id = finished(customer);
        assertThat(book.get(id).state()).isEqualTo(SurveyState.PLANNED);
        assertThat(sent(id)).isEmpty();
        clock.advance(DELAY.plusSeconds(1));
        state(id, SurveyState.INVITED);
        assertThat(sent(id)).singleElement().satisfies(notice -> {
            assertThat(notice.channel()).isEqualTo(Channel.SMS);
            assertThat(notice.customer()).isEqualTo(customer);
            assertThat(notice.text().zh()).doesNotContain(id.toString());
        });
        assertThat(book.get(id).expiresAt()).isAfter(clock.instant().plus(Duration.ofHours(71)));
    }

    @Test
    void aServiceIsRatedOnce() {
        var contact = Ids.next();
        surveys.finished(served(customer, contact));
        var id = survey(contact);
        surveys.finished(served(customer, contact));
        assertThat(survey(contact)).isEqualTo(id);
        assertThat(processes.running(id)).hasSize(1);
        assertThat(decided(contact)).containsExactly("invited");
    }

    @Test
    void nobodyIsAskedTwiceInAWeek() {
        var first = finished(customer);
        notInvited(customer, "recent");
        clock.advance(DELAY.plusSeconds(1));
        waits(first);
        notInvited(customer, "recent");
        clock.advance(Duration.ofDays(8));
        assertThat(book.get(finished(customer)).state()).isEqualTo(SurveyState.PLANNED);
    }

    @Test
    void whoIsNotReachedIsNotAsked() {
        notInvited(customer(CustomerDraft.of("座机", "010-62345678")), "unreachable");
        var unknown = Ids.next();
        surveys.finished(served(null, unknown));
        assertThat(store.of(Source.CONTACT, unknown)).isEmpty();
        assertThat(decided(unknown)).isEmpty();
    }

    /** Every contact ends here, so it is watched what one costs. */
    @Test
    void whoIsNotAskedLeavesOneRowAndWhoIsNotKnownNone() {
        finished(customer);
        transaction.executeWithoutResult(status -> {
            var before = rowsWritten();
            surveys.finished(served(customer, Ids.next()));
            surveys.finished(served(null, Ids.next()));
            assertThat(rowsWritten() - before).isEqualTo(1);
        });
    }

    @Test
    void whoHasNoMobileNumberIsMailed() {
        var mailed = customer(CustomerDraft.of("邮件", "010-62345678").mailed("rates-" + Ids.next() + "@example.com"));
        var id = finished(mailed);
        clock.advance(Duration.ofMinutes(30).plusSeconds(1));
        state(id, SurveyState.INVITED);
        assertThat(sent(id))
                .singleElement()
                .satisfies(notice -> assertThat(notice.channel()).isEqualTo(Channel.MAIL));
    }

    @Test
    void anSmsThatDoesNotArriveIsFollowedByAMail() {
        customer = customer(CustomerDraft.of("两种", mobile()).mailed("rates-" + Ids.next() + "@example.com"));
        var id = invited();
        lost(sent(id).get(0));
        await(() -> assertThat(sent(id)).extracting(Notice::channel).containsExactly(Channel.MAIL, Channel.SMS));
        waits(id);
        lost(sent(id).get(0));
        state(id, SurveyState.UNDELIVERABLE);
        assertThat(book.get(id).askedAt()).isNull();
        ended(id);
    }

    @Test
    void item161_aLowScoreIsCalledBackByALeader() throws Exception {
        var id = invited();
        answer(token(id), 1, 2, 3, true).andExpect(status().isNoContent());
        await(() -> assertThat(book.get(id).callbackId()).isNotNull());
        ended(id);
        var callback = jdbc.sql("select type, customer_id, matter from callbacks.callback where id = :id")
                .param("id", book.get(id).callbackId())
                .query((row, number) -> row.getString("type") + " " + row.getObject("customer_id", UUID.class) + " "
                        + row.getString("matter"))
                .single();
        assertThat(callback).isEqualTo(CallbackType.LOW_SCORE + " " + customer + " 低分评价 Low score: 1 / 2 / 3");
    }

    @Test
    void item161_notSolvedIsCalledBackToo() throws Exception {
        var id = invited();
        answer(token(id), 5, 5, 5, false).andExpect(status().isNoContent());
        await(() -> assertThat(book.get(id).callbackId()).isNotNull());
    }

    @Test
    void aLowScoreGoesToTheComplaintThatIsOpenAndNobodyIsCalledBesides() throws Exception {
        var id = invited();
        var complaint = complaints
                .open(new ComplaintDraft(
                        Ids.next(),
                        Ids.next(),
                        agent.id(),
                        team,
                        customer,
                        "CMP_SLOW",
                        null,
                        "call",
                        START,
                        "zh-CN",
                        Registration.ofMatter("13900001111", "没有上门", "upset")))
                .id();
        try {
            answer(token(id), 1, 1, 1, false).andExpect(status().isNoContent());
            ended(id);
            assertThat(book.get(id).callbackId()).isNull();
            assertThat(timeline.page(complaint, null, 50).items())
                    .filteredOn(entry -> entry.code().equals("survey-answered"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.refId()).isEqualTo(id));
            notInvited(customer, "openComplaint");
        } finally {
            await(() -> {
                processes.cancel(complaint, "the test is over");
                assertThat(processes.running(complaint)).isEmpty();
            });
        }
    }

    @Test
    void item156_aRatingByKeysIsTakenOnceAndFollowedUp() {
        var contact = Ids.next();
        var given = new SurveyAnswer(2, 1, 2, null, null, clock.instant());
        surveys.askedByPhone(served(customer, contact), given);
        var id = survey(contact);
        surveys.askedByPhone(served(customer, contact), new SurveyAnswer(5, 5, 5, null, null, clock.instant()));
        await(() -> assertThat(book.get(id).callbackId()).isNotNull());
        assertThat(answers.find(id).orElseThrow().efficiency()).isEqualTo(1);
        assertThat(book.get(id).state()).isEqualTo(SurveyState.ANSWERED);
        surveys.finished(served(customer, contact));
        assertThat(sent(id)).isEmpty();
    }

    @Test
    void whoWasAskedByKeysAndSaidNothingIsLeftAlone() {
        var contact = Ids.next();
        surveys.askedByPhone(served(customer, contact), null);
        var id = survey(contact);
        ended(id);
        assertThat(book.get(id).state()).isEqualTo(SurveyState.UNANSWERED);
        surveys.finished(served(customer, contact));
        assertThat(sent(id)).isEmpty();
        notInvited(customer, "recent");
    }

    @Test
    void aRatingByKeysTakesThePlaceOfALinkThatWasNotSentYet() {
        var contact = Ids.next();
        surveys.finished(served(customer, contact));
        var id = survey(contact);
        surveys.askedByPhone(served(customer, contact), new SurveyAnswer(5, 5, 5, null, null, clock.instant()));
        ended(id);
        clock.advance(DELAY.plusSeconds(1));
        assertThat(book.get(id).state()).isEqualTo(SurveyState.ANSWERED);
        assertThat(sent(id)).isEmpty();
    }

    @Test
    void whoIsNotKnownIsHeardButNotCalledBack() {
        var contact = Ids.next();
        surveys.askedByPhone(served(null, contact), new SurveyAnswer(1, 1, 1, null, null, clock.instant()));
        var id = survey(contact);
        ended(id);
        assertThat(book.get(id).state()).isEqualTo(SurveyState.ANSWERED);
        // nobody knows whom to call
        assertThat(book.get(id).callbackId()).isNull();
    }

    @Test
    void item161_whoIsKnownOnlyAtTheWrapUpIsCalledBackThenAndOnce() {
        var contact = Ids.next();
        surveys.askedByPhone(served(null, contact), new SurveyAnswer(1, 1, 1, null, null, clock.instant()));
        var id = survey(contact);
        ended(id);
        assertThat(book.get(id).callbackId()).isNull();
        wrappedUp(contact, customer);
        await(() -> assertThat(book.get(id).callbackId()).isNotNull());
        ended(id);
        var callback = book.get(id).callbackId();
        wrappedUp(contact, customer(CustomerDraft.of("另一位", mobile())));
        assertThat(processes.running(id)).isEmpty();
        assertThat(book.get(id).callbackId()).isEqualTo(callback);
        assertThat(book.get(id).service().customerId()).isEqualTo(customer);
    }

    private void wrappedUp(UUID contact, UUID whose) {
        transaction.executeWithoutResult(status ->
                events.publishEvent(new ContactClosed(contact, whose, agent.id().value(), false)));
    }

    /** By this connection; within a transaction nothing else adds to it. */
    private long rowsWritten() {
        return jdbc.sql("""
                        select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::bigint from pg_stat_xact_user_tables
                        """).query(Long.class).single();
    }

    private void lost(Notice notice) {
        transaction.executeWithoutResult(status -> events.publishEvent(new NoticeFailed(notice)));
    }
}
