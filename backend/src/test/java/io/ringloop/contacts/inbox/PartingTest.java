package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.agent;
import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static io.ringloop.contacts.reducer.Scene.blind;
import static io.ringloop.contacts.reducer.Scene.caller;
import static io.ringloop.contacts.reducer.Scene.channel;
import static io.ringloop.contacts.reducer.Scene.gone;
import static io.ringloop.contacts.reducer.Scene.joined;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.contacts.reducer.Call;
import io.ringloop.contacts.reducer.CallBook;
import io.ringloop.contacts.reducer.CallReducer;
import io.ringloop.contacts.reducer.Scene;
import io.ringloop.contacts.store.InboxStore.Kept;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.CallerJoinedQueue;
import io.ringloop.telephony.Channel;
import io.ringloop.telephony.MemberStatus;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.PbxSignal;
import io.ringloop.telephony.QueueMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartingTest {

    private static final Predicate<String> AGENT_PHONE = phone -> phone.startsWith("PJSIP/1");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static List<Heard> heard(List<? extends PbxEvent> events) {
        var heard = new ArrayList<Heard>();
        for (var event : events) {
            var ordinal = heard.size() + 1;
            heard.add(new Heard(
                    new Kept(Scene.EPOCH, ordinal, NOW, "any", "{}", false),
                    new PbxSignal("pbx", Scene.EPOCH, ordinal, NOW, event)));
        }
        return heard;
    }

    private static List<Part> parts(int most, List<? extends PbxEvent> events) {
        return Parting.of(heard(events), List.of(), AGENT_PHONE, most);
    }

    private static List<PbxEvent> mixed(List<? extends PbxEvent> one, List<? extends PbxEvent> other) {
        var events = new ArrayList<PbxEvent>();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            one.stream().skip(i).limit(1).forEach(events::add);
            other.stream().skip(i).limit(1).forEach(events::add);
        }
        return events;
    }

    private static MemberStatus status(String phone) {
        return new MemberStatus(new QueueMember("main", phone, null, null, 0, false, null, 1, false, null, null));
    }

    @Test
    void callsOfDifferentAgentsGoApartAndKeepTheirOrder() {
        var one = answeredCall("1", "1001");
        var other = answeredCall("2", "1002");
        var parts = parts(4, mixed(one, other));
        assertThat(parts).hasSize(2);
        assertThat(parts)
                .extracting(part -> part.signals().stream()
                        .map(heard -> heard.signal().event())
                        .toList())
                .containsExactlyInAnyOrder(List.copyOf(one), List.copyOf(other));
    }

    @Test
    void whatSharesAnAgentsPhoneStaysTogether() {
        assertThat(parts(4, mixed(answeredCall("1", "1001"), answeredCall("2", "1001"))))
                .hasSize(1);
    }

    @Test
    void callsOfOneNumberStayTogether() {
        var again = new CallerJoinedQueue(withNumber("2", Scene.number("1")), "main", 1, 1);
        assertThat(parts(4, List.of(joined("1", "main"), again))).hasSize(1);
    }

    private static Channel withNumber(String id, String number) {
        var caller = caller(id);
        return new Channel(
                caller.uniqueid(),
                caller.linkedid(),
                caller.name(),
                caller.state(),
                number,
                null,
                null,
                caller.context(),
                caller.exten());
    }

    @Test
    void callsThatTurnOutToBeOneStayTogether() {
        var bothCalls = gone(channel("1", "2", "PJSIP/trunk-00000001"));
        assertThat(parts(4, List.of(joined("1", "main"), joined("2", "main"), bothCalls)))
                .hasSize(1);
    }

    @Test
    void knownCallsGoWithTheirSignals() {
        var talking = known(answeredCall("1", "1001").subList(0, 7));
        var waiting = known(List.of(joined("2", "main")));
        var events = List.of(
                blind(agent("1001", "1.1", "1"), caller("1")), gone(caller("2")), gone(agent("1001", "1.1", "1")));
        var parts = Parting.of(heard(events), List.of(waiting, talking), AGENT_PHONE, 4);
        assertThat(parts).extracting(part -> part.signals().size()).containsExactly(2, 1);
        assertThat(parts).extracting(Part::calls).containsExactly(List.of(talking), List.of(waiting));
    }

    private static Call known(List<PbxEvent> events) {
        var book = new CallBook("pbx", Ids::next, AGENT_PHONE);
        var reducer = new CallReducer(book, queue -> 5, "ringloop-inbound");
        heard(events).forEach(heard -> reducer.reduce(heard.signal()));
        return book.calls().iterator().next();
    }

    @Test
    void whatIsToldOfAnAgentsPhoneGoesWithItsCall() {
        var parts = parts(4, List.of(answeredCall("1", "1001").get(3), joined("2", "main"), status("PJSIP/1001")));
        assertThat(parts).hasSize(2);
        assertThat(parts.stream().filter(part -> part.signals().size() == 2)).hasSize(1);
    }

    @Test
    void queueMembersAloneAreNotWorthTheEffort() {
        assertThat(parts(4, List.of(status("PJSIP/1001"), status("PJSIP/1002"), joined("1", "main"))))
                .hasSize(1);
    }

    @Test
    void manyCallsMakeAsManyPartsAsThereAreLanesAboutEquallyLong() {
        var events = Stream.of("1", "2", "3", "4", "5", "6", "7")
                .flatMap(id -> answeredCall(id, "100" + id).stream())
                .toList();
        var parts = parts(3, events);
        var call = answeredCall("1", "1001").size();
        assertThat(parts)
                .extracting(part -> part.signals().size())
                .containsExactlyInAnyOrder(3 * call, 2 * call, 2 * call);
        assertThat(parts.stream()
                        .flatMap(part -> part.signals().stream())
                        .map(heard -> heard.kept().ordinal()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.iterate(1L, n -> n + 1).limit(events.size()).toList());
    }
}
