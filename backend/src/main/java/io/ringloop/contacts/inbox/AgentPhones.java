package io.ringloop.contacts.inbox;

import io.ringloop.contacts.store.CallWriter;
import io.ringloop.people.People;
import io.ringloop.people.Staff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose phone a device is. Asked for every signal, so answers are kept for some seconds. */
@Component
class AgentPhones {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final People people;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    AgentPhones(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    private record Known(Optional<Staff> staff, Instant at) {}

    Optional<Staff> at(@Nullable String iface) {
        if (iface == null) {
            return Optional.empty();
        }
        var now = clock.instant();
        var answer = known.get(iface);
        if (answer == null || Duration.between(answer.at(), now).abs().compareTo(FRESH) > 0) {
            if (known.size() > 10_000) {
                known.clear(); // trunks name a device per call
            }
            answer = new Known(people.byPhone(iface), now);
            known.put(iface, answer);
        }
        return answer.staff();
    }

    boolean isAgent(String iface) {
        return at(iface).isPresent();
    }

    /** The same for what is written of calls. */
    CallWriter.Surroundings surroundings(Function<@Nullable String, @Nullable String> lines) {
        return new CallWriter.Surroundings() {
            @Override
            public @Nullable UUID staffAt(@Nullable String iface) {
                return at(iface).map(staff -> staff.id().value()).orElse(null);
            }

            @Override
            public @Nullable UUID unitOf(@Nullable String iface) {
                return at(iface).map(Staff::unitId).orElse(null);
            }

            @Override
            public @Nullable String lineOf(@Nullable String calledNumber) {
                return lines.apply(calledNumber);
            }
        };
    }
}
