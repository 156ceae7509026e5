package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.abandoned;
import static io.ringloop.contacts.reducer.Scene.abandonedCall;
import static io.ringloop.contacts.reducer.Scene.agent;
import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static io.ringloop.contacts.reducer.Scene.blind;
import static io.ringloop.contacts.reducer.Scene.caller;
import static io.ringloop.contacts.reducer.Scene.connected;
import static io.ringloop.contacts.reducer.Scene.gone;
import static io.ringloop.contacts.reducer.Scene.joined;
import static io.ringloop.contacts.reducer.Scene.left;
import static io.ringloop.contacts.reducer.Scene.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.callbacks.Callbacks;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.CustomerNumbers;
import io.ringloop.customers.Customers;
import io.ringloop.people.Scope;
import io.ringloop.processes.InboundContactProcess.Elements;
import io.ringloop.routing.PresenceState;
import io.ringloop.telephony.CallRefused;
import io.ringloop.telephony.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a call in its contact and in the process. */
class CallToContactIT extends CallScene {

    @Autowired
    Callbacks callbacks;

    @Autowired
    Customers customers;

    @Autowired
    CustomerNumbers numbers;

    @Test
    void answeredCallIsServedAndWaitsForItsWrapUp() {
        var events = answeredCall("1", phone);
        line.tell(events.subList(0, 7)).settle();
        var contact = line.contact("1");
        assertThat(line.column("1", "state")).isEqualTo("talking");
        assertThat(line.column("1", "ended_at")).isNull();
        assertThat(open(contact)).containsExactly(Elements.SERVE_CONTACT);
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.TALKING);
        line.tell(events.subList(7, events.size())).settle();
        assertThat(line.column("1", "state")).isEqualTo("wrap-up");
        assertThat(line.column("1", "outcome")).isEqualTo("answered");
        assertThat(line.column("1", "agent_id")).isEqualTo(agent.id().toString());
        assertThat(open(contact)).containsExactly(Elements.WRAP_UP);
        assertThat(presences.of(agent).state()).isEqualTo(PresenceState.AFTER_CALL);
    }

    @Test
    void abandonedCallerIsCalledBackOnceHoweverOftenTheyTried() {
        line.tell(abandonedCall("1#again", 30)).settle();
        var first = line.contact("1#again");
        await().until(() -> open(first).equals(List.of(Elements.CALL_BACK)));
        line.tell(abandonedCall("2#again", 40)).settle();
        var second = line.contact("2#again");
        await().until(() -> steps(second).contains(Elements.END_CALLBACK_ALREADY_PLANNED));
        assertThat(open(first)).containsExactly(Elements.CALL_BACK);
        line.tell(answeredCall("3#again", phone)).settle();
        assertThat(open(first)).isEmpty();
        assertThat(steps(first)).contains(Elements.END_CALLED_OFF);
        assertThat(line.column("1#again", "state")).isEqualTo("closed");
    }

    @Test
    void item112_aCustomerWeKnowIsCalledByTheCallbackProcessOnceAndNotWhenAnsweredMeanwhile() {
        var customer =
                customers.create(CustomerDraft.of("客户", number("1#known"))).id();
        numbers.add(customer, number("5#other"), "staff", new Scope(Scope.Kind.ALL, agent.id(), Set.of()));
        line.tell(abandonedCall("1#known", 30)).settle();
        var first = line.contact("1#known");
        await().until(() -> steps(first).contains(Elements.END_CALLBACK_ALREADY_PLANNED));
        assertThat(line.column("1#known", "state")).isEqualTo("closed");
        assertThat(open(first)).isEmpty();
        assertThat(ordered(customer)).containsExactly("ABANDONED open");

        line.tell(abandonedCall("2#known", 40)).settle();
        line.tell(abandonedCall("5#other", 40)).settle();
        for (var again : List.of("2#known", "5#other")) {
            await().until(() -> steps(line.contact(again)).contains(Elements.END_CALLBACK_ALREADY_PLANNED));
        }
        assertThat(ordered(customer)).containsExactly("ABANDONED open");

        line.tell(answeredCall("6#other", phone)).settle();
        await().untilAsserted(() -> assertThat(ordered(customer)).containsExactly("ABANDONED calledOff"));
        line.tell(abandonedCall("7#known", 30)).settle();
        await().untilAsserted(
                        () -> assertThat(ordered(customer)).containsExactly("ABANDONED calledOff", "ABANDONED open"));
        callbacks.callOff(openOne(customer), "不再需要");
        line.tell(abandonedCall("8#known", 30)).settle();
        await().untilAsserted(() -> assertThat(ordered(customer)).hasSize(3));
        callbacks.callOff(openOne(customer), "不再需要");
    }

    private List<String> ordered(UUID customer) {
        return jdbc.sql("""
                        select type || ' ' || coalesce(result, 'open') from callbacks.callback
                         where customer_id = :customer order by created_at, id
                        """).param("customer", customer).query(String.class).list();
    }

    private UUID openOne(UUID customer) {
        return jdbc.sql("select id from callbacks.callback where customer_id = :customer and result is null")
                .param("customer", customer)
                .query(UUID.class)
                .single();
    }

    @Test
    void callbackIsDoneWithItsResultAndKeepsWhatWasWritten() {
        line.tell(abandonedCall("1#note", 30)).settle();
        var contact = line.contact("1#note");
        await().until(() -> open(contact).equals(List.of(Elements.CALL_BACK)));
        var task = UUID.fromString(tasks.createTaskQuery()
                .processInstanceBusinessKey(contact.toString())
                .singleResult()
                .getId());
        var claimed = workList.claim(task, agent, 0);
        workList.complete(
                task, agent, claimed.version(), Map.of("callResult", "reached", "note", "Will come on Monday."));
        await().until(() -> steps(contact).contains(Elements.RECORD_CALLBACK)
                && open(contact).isEmpty());
        assertThat(jdbc.sql("select closed_as || ': ' || note from contacts.callback where contact_id = :contact")
                        .param("contact", contact)
                        .query(String.class)
                        .single())
                .isEqualTo("reached: Will come on Monday.");
        assertThat(line.column("1#note", "state")).isEqualTo("closed");
    }

    @Test
    void shortAbandonIsNotCalledBack() {
        line.tell(abandonedCall("1#short", 2)).settle();
        assertThat(line.column("1#short", "outcome")).isEqualTo("short-abandoned");
        assertThat(steps(line.contact("1#short"))).endsWith(Elements.END_NO_CALLBACK);
        assertThat(line.column("1#short", "state")).isEqualTo("closed");
    }

    @Test
    void callOutOfHoursIsNotedForACallback() {
        line.tell(
                        new CallRefused(caller("1#late"), "13912345678", "4000", "closedNotice", null),
                        gone(caller("1#late")))
                .settle();
        assertThat(line.column("1#late", "outcome")).isEqualTo("closed");
        await().until(() -> open(line.contact("1#late")).equals(List.of(Elements.CALL_BACK)));
    }

    @Test
    void restrictedCallerEndsRestricted() {
        line.tell(new CallRefused(caller("1#bad"), "13912345679", "4000", "restrict", null), gone(caller("1#bad")))
                .settle();
        assertThat(steps(line.contact("1#bad"))).contains(Elements.END_RESTRICTED);
        assertThat(line.column("1#bad", "state")).isEqualTo("closed");
    }

    @Test
    void transferredCallIsServedByTheSecondAgent() {
        var other = people.agent();
        var otherPhone = Objects.requireNonNull(other.phone()).substring("PJSIP/".length());
        line.tell(answeredCall("1", phone).subList(0, 7)).settle();
        line.tell(
                blind(agent(phone, "1.1", "1"), caller("1")), gone(agent(phone, "1.1", "1")), joined("1", "complaint"));
        line.tell(left("1", "complaint"), connected("1", "complaint", otherPhone, "1.2"))
                .settle();
        var contact = line.contact("1");
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(contact.toString())
                        .singleResult()
                        .getAssignee())
                .isEqualTo(other.id().toString());
        assertThat(line.column("1", "agent_id")).isEqualTo(other.id().toString());
        assertThat(line.column("1", "transfers")).isEqualTo("1");
    }

    @Test
    void callerHandedOnAThirdTimeIsToldToTheLeaders() {
        line.tell(answeredCall("1", phone).subList(0, 7)).settle();
        var contact = line.contact("1");
        var from = phone;
        for (int hop = 1; hop <= 3; hop++) {
            assertThat(alerts(contact)).isEmpty();
            var to = Objects.requireNonNull(people.agent().phone()).substring("PJSIP/".length());
            var leg = agent(from, "1." + hop, "1");
            line.tell(blind(leg, caller("1")), gone(leg), joined("1", "complaint"));
            line.tell(left("1", "complaint"), connected("1", "complaint", to, "1." + (hop + 1)))
                    .settle();
            from = to;
        }
        assertThat(alerts(contact)).containsExactly("PRESENCE_TEAM 3");
    }

    /** Who is told of how many hand-overs. */
    private List<String> alerts(UUID contact) {
        return jdbc.sql("""
                        select (audience #>> '{permissions,0}') || ' ' || (data ->> 'transfers') from notifications.live_event
                        where type = 'contact' and subject = :contact and data ->> 'transfers' is not null
                        """)
                .param("contact", contact.toString())
                .query(String.class)
                .list();
    }

    @Test
    void callerLostInTransferIsWrappedUpByTheFirstAgent() {
        line.tell(answeredCall("1", phone).subList(0, 7)).settle();
        line.tell(
                blind(agent(phone, "1.1", "1"), caller("1")), gone(agent(phone, "1.1", "1")), joined("1", "complaint"));
        line.tell(abandoned("1", "complaint", 20), left("1", "complaint"), gone(caller("1")))
                .settle();
        assertThat(open(line.contact("1"))).containsExactly(Elements.WRAP_UP);
        assertThat(line.column("1", "outcome")).isEqualTo("answered");
        assertThat(line.column("1", "state")).isEqualTo("wrap-up");
    }

    @Test
    void whatCannotBeReadIsCountedAndStopsNothing() {
        line.tell(new Unreadable("QueueCallerJoin", "no Uniqueid", "Event: QueueCallerJoin"))
                .tell(answeredCall("1", phone));
        jdbc.sql("update contacts.inbox set event = '{\"channel\": 7}' where pbx = :pbx and type = 'caller-left-queue'")
                .param("pbx", line.pbx)
                .update();
        line.settle();
        assertThat(line.column("1", "outcome")).isEqualTo("answered");
        assertThat(jdbc.sql("select count(*) from contacts.rejected where pbx = :pbx")
                        .param("pbx", line.pbx)
                        .query(Long.class)
                        .single())
                .isBetween(1L, 2L);
    }
}
