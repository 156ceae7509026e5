package io.ringloop.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.complaints.Complaints;
import io.ringloop.customers.Consents;
import io.ringloop.customers.Consents.ConsentDraft;
import io.ringloop.engine.Processes;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Outbox;
import io.ringloop.shared.ProblemException;
import io.ringloop.telephony.AnswerPlan.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer is dialled for an agent, and what follows. Catalogue 112 to 119, 147, 161. */
class CallbackIT extends CallbackScene {

    @Autowired
    Complaints complaints;

    @Autowired
    Consents consents;

    @Autowired
    Outbox outbox;

    @Autowired
    Processes processes;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void item119_whoPromisedItIsRungFirstThenTheCustomerAndTheResultEndsIt() {
        customersDo(Answer.ANSWERS, Duration.ZERO);
        var id = promised();
        assertThat(task(id, Elements.TAKE_CALLBACK).assignee()).isEqualTo(agent.id());
        take(id);
        var record = task(id, Elements.RECORD_CALLBACK);
        assertThat(record.assignee()).isEqualTo(agent.id());
        assertThat(book.get(id).state()).isEqualTo("talking");
        phone.hangup();
        complete(id, Elements.RECORD_CALLBACK, agent, "attemptResult", "satisfied", "reached", "customer");
        ended(id, "satisfied");
        assertThat(attempts.of(id)).singleElement().satisfies(made -> {
            assertThat(made.result()).isEqualTo("satisfied");
            assertThat(made.channelId()).isEqualTo("ordered-" + made.id());
        });
    }

    @Test
    void item114_busyIsTriedAgainInAQuarterOfAnHourAndCounts() {
        customersDo(Answer.BUSY, Duration.ZERO);
        var id = promised();
        var left = book.get(id).attemptsLeft();
        take(id);
        await(() -> assertThat(book.get(id).attemptsLeft()).isEqualTo(left - 1));
        assertThat(attempt(id).result()).isEqualTo("busy");
        assertThat(Duration.between(clock.instant(), book.get(id).attemptAt()))
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(tasks.open(id)).isEmpty();
    }

    @Test
    void anAgentWhoDoesNotAnswerIsNoAttempt() {
        phone.autoAnswer(null);
        var id = promised();
        var left = book.get(id).attemptsLeft();
        take(id);
        await(() -> assertThat(phone.hangup()).isTrue());
        await(() -> assertThat(attempt(id).result()).isEqualTo("agentNoAnswer"));
        await(() -> assertThat(book.get(id).state()).isEqualTo("waiting"));
        assertThat(book.get(id).attemptsLeft()).isEqualTo(left);
    }

    @Test
    void item161_whoIsNotSatisfiedAndComplainsGetsAComplaintWithItsLink() {
        customersDo(Answer.ANSWERS, Duration.ZERO);
        var id = promised();
        take(id);
        complete(
                id,
                Elements.RECORD_CALLBACK,
                agent,
                "attemptResult",
                "dissatisfied",
                "reached",
                "customer",
                "why",
                "发票还没有收到",
                "complain",
                "yes");
        ended(id, "dissatisfied");
        await(() -> assertThat(book.get(id).followUpId()).isNotNull());
        assertThat(complaints.openOf(Set.of(customer), null))
                .singleElement()
                .satisfies(opened ->
                        assertThat(opened.caseId()).isEqualTo(book.get(id).followUpId()));
    }

    @Test
    void aCustomerHasOneCallbackPerReason() {
        var later = START.plus(Duration.ofHours(5));
        var first = callbacks.plan(draft(CallbackType.PROMISED, later));
        var second = callbacks.plan(draft(CallbackType.PROMISED, later));
        var other = callbacks.plan(draft(CallbackType.KNOWLEDGE_ANSWER, later));
        assertThat(first.anew()).isTrue();
        assertThat(second.anew()).isFalse();
        assertThat(second.callback().id()).isEqualTo(first.callback().id());
        assertThat(other.anew()).isTrue();
        List.of(first, other)
                .forEach(planned -> callbacks.callOff(planned.callback().id(), "不再需要"));
        assertThat(callbacks.plan(draft(CallbackType.PROMISED, later)).anew()).isTrue();
    }

    @Test
    void whoRefusedToBeAskedIsNotCalledUnlessWeOweAnAnswer() {
        var scope = new Scope(Scope.Kind.ALL, agent.id(), Set.of());
        consents.record(customer, new ConsentDraft("call", "survey", false, "call", null, null), scope);
        var unasked = callbacks.plan(draft(CallbackType.AFTER_SALE, null)).callback();
        assertThat(unasked.result()).isEqualTo("notAllowed");
        assertThat(processes.running(unasked.id())).isEmpty();
        assertThat(callbacks.plan(draft(CallbackType.PROMISED, null)).callback().open())
                .isTrue();
    }

    @Test
    void atNoonNobodyIsOfferedACallAndAtTwoItGoesOn() {
        var id = callbacks
                .plan(draft(CallbackType.KNOWLEDGE_ANSWER, null))
                .callback()
                .id();
        task(id, Elements.TAKE_CALLBACK);
        clock.moveTo(Instant.parse("2026-11-18T04:00:01Z"));
        await(() -> assertThat(tasks.open(id)).isEmpty());
        await(() -> assertThat(book.get(id).attemptAt()).isEqualTo(Instant.parse("2026-11-18T06:00:00Z")));
    }

    @Test
    void aPhoneHasOneCallAtATime() {
        phone.autoAnswer(null);
        var first = promised();
        take(first);
        var second = callbacks
                .plan(draft(CallbackType.KNOWLEDGE_ANSWER, null))
                .callback()
                .id();
        task(second, Elements.TAKE_CALLBACK);
        assertThatThrownBy(() -> take(second))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.slug()).isEqualTo("callback-phone-busy"));
        assertThat(tasks.open(second, Elements.TAKE_CALLBACK)).isPresent();
        assertThat(attempts.of(second)).isEmpty();
    }

    @Test
    void anOrderThatIsDeliveredAgainDialsNobody() {
        customersDo(Answer.ANSWERS, Duration.ZERO);
        var id = promised();
        take(id);
        task(id, Elements.RECORD_CALLBACK);
        var attempt = attempt(id).id().toString();
        transaction.executeWithoutResult(
                status -> outbox.send("callback-dial", attempt + "-again", Map.of("attempt", attempt)));
        await(() -> assertThat(delivered(attempt + "-again")).isTrue());
        phone.hangup();
        await(() -> assertThat(phone.state().name()).isEqualTo("IDLE"));
        assertThat(attempt(id).talking()).isTrue();
        assertThat(attempts.of(id)).hasSize(1);
    }

    @Test
    void aCallOfWhichNothingIsHeardIsLookedForAndFoundByItsChannelId() {
        customersDo(Answer.NEVER, Duration.ofSeconds(30));
        var id = promised();
        take(id);
        await(() -> assertThat(phone.state().name()).isEqualTo("TALKING"));
        var looked = attempt(id).noNewsAt();
        clock.moveTo(looked.plusSeconds(1));
        await(() -> assertThat(attempt(id).noNewsAt()).isAfter(looked));
        assertThat(attempt(id).over()).isFalse();
        pbx.stop();
        clock.moveTo(attempt(id).noNewsAt().plusSeconds(1));
        await(() -> assertThat(attempt(id).result()).isEqualTo("unobserved"));
        await(() -> assertThat(book.get(id).state()).isEqualTo("waiting"));
    }

    @Test
    void aLateCallbackIsToldToTheLeaderAndLapsesInTheEnd() {
        var leader = people.in(team, Role.TEAM_LEADER);
        var id = promised();
        clock.moveTo(book.get(id).dueAt().plusSeconds(1));
        await(() -> assertThat(told(leader.id().value())).isEqualTo(1));
        clock.moveTo(book.get(id).expiresAt().plusSeconds(1));
        ended(id, "expired");
    }

    private long told(UUID staff) {
        return jdbc.sql(
                        "select count(*) from notifications.notice where template = 'callback-late' and staff_id = :staff")
                .param("staff", staff)
                .query(Long.class)
                .single();
    }

    private boolean delivered(String key) {
        return jdbc.sql(
                        "select state = 'delivered' from shared.outbox_message where topic = 'callback-dial' and key = :key")
                .param("key", key)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    private void ended(UUID id, String result) {
        await(() -> assertThat(book.get(id).result()).isEqualTo(result));
        await(() -> assertThat(processes.running(id)).isEmpty());
        assertThat(tasks.open(id)).isEmpty();
    }
}
