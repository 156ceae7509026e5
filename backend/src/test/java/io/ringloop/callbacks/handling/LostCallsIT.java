package io.ringloop.callbacks.handling;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.callbacks.Attempt;
import io.ringloop.callbacks.CallbackDraft;
import io.ringloop.callbacks.Callbacks;
import io.ringloop.callbacks.DialRecords;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.Customers;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.processes.CallbackVariables.CallFound;
import io.ringloop.routing.PbxLinks;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.Ids;
import io.ringloop.tasks.Tasks;
import io.ringloop.telephony.Channel;
import io.ringloop.telephony.ChannelEnded;
import io.ringloop.telephony.ChannelStarted;
import io.ringloop.telephony.CustomerDialled;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** A call that no PBX knows any more is looked for in what the PBX wrote down. Catalogue 119. */
@RingloopTest
class LostCallsIT {

    /** Wednesday, 10:00 in Shanghai. */
    private static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    @Autowired
    DialNews news;

    @Autowired
    PbxLinks links;

    @Autowired
    Callbacks callbacks;

    @Autowired
    CallbackBook book;

    @Autowired
    AttemptStore attempts;

    @Autowired
    Customers customers;

    @Autowired
    Tasks tasks;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    UUID callback;

    @BeforeEach
    void taken() {
        clock.moveTo(START);
        var agent = people.agent();
        var customer = customers
                .create(CustomerDraft.of(
                        "客户",
                        "138" + String.format("%08d", Math.floorMod(Ids.next().hashCode(), 100_000_000))))
                .id();
        callback = callbacks
                .plan(new CallbackDraft(
                        CallbackType.PROMISED,
                        customer,
                        "PROMISED:lost",
                        null,
                        null,
                        agent.unitId(),
                        agent.id(),
                        null,
                        START.plusSeconds(60)))
                .callback()
                .id();
        clock.advance(Duration.ofSeconds(61));
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> tasks.open(callback, Elements.TAKE_CALLBACK).isPresent());
        var task = tasks.open(callback, Elements.TAKE_CALLBACK).orElseThrow();
        tasks.complete(task.id(), agent, task.version(), Map.of());
        clock.advance(Duration.ofSeconds(60));
    }

    @AfterEach
    void over() {
        Awaitility.await().atMost(Duration.ofSeconds(40)).ignoreExceptions().until(() -> {
            if (book.get(callback).open()) {
                callbacks.callOff(callback, "不再需要");
            }
            return !book.get(callback).open();
        });
    }

    @Test
    void whatIsWrittenOfItsEndIsItsResult() {
        var found = looking(new ChannelStarted(leg()), new CustomerDialled(leg(), "NOANSWER", 19), ended());
        assertThat(found.state()).isEqualTo("gone");
        assertThat(found.result()).isEqualTo("noAnswer");
    }

    @Test
    void whatHasNoEndYetGoesOn() {
        var before = attempt().noNewsAt();
        assertThat(looking(new ChannelStarted(leg())).state()).isEqualTo(CallFound.RINGING);
        assertThat(attempt().over()).isFalse();
        assertThat(attempt().noNewsAt()).isAfter(before);
    }

    @Test
    void whatIsWrittenNowhereIsUnobserved() {
        assertThat(looking().result()).isEqualTo("unobserved");
    }

    private LostCalls.Found looking(PbxEvent... events) {
        var at = attempt().askedAt().plusSeconds(5);
        var written =
                Stream.of(events).map(event -> new RecordedEvent(at, event)).toList();
        DialRecords records = (channelId, since) -> written;
        return new LostCalls(news, links, new Only(records)).look(callback);
    }

    private Attempt attempt() {
        return attempts.of(callback).get(0);
    }

    private Channel leg() {
        var id = attempt().channelId();
        return new Channel(id, id, "PJSIP/1-00000001", "Up", null, null, null, "ringloop-dial", "138");
    }

    private ChannelEnded ended() {
        return new ChannelEnded(leg(), 16, null);
    }

    /** One and no other. */
    private record Only(DialRecords records) implements ObjectProvider<DialRecords> {

        @Override
        public DialRecords getObject() {
            return records;
        }

        @Override
        public DialRecords getObject(Object... args) {
            return records;
        }

        @Override
        public DialRecords getIfAvailable() {
            return records;
        }

        @Override
        public DialRecords getIfUnique() {
            return records;
        }

        @Override
        public Stream<DialRecords> stream() {
            return List.of(records).stream();
        }
    }
}
