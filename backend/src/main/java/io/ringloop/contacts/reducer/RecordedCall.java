package io.ringloop.contacts.reducer;

import io.ringloop.telephony.AgentConnected;
import io.ringloop.telephony.PbxSignal;
import io.ringloop.telephony.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call as its PBX wrote it down.
 *
 * @param call what the reducer makes of it
 * @param events what was written down of it, in order
 */
public record RecordedCall(CallMemory call, List<RecordedEvent> events) {

    private static final UUID NO_EPOCH = new UUID(0, 0);

    public RecordedCall {
        events = List.copyOf(events);
    }

    /**
     * The calls that events tell of; without those that never concerned us, between two desks for example.
     *
     * @param events of one PBX, in order
     * @param entrance the context of the dialplan in which callers arrive
     */
    public static List<RecordedCall> of(
            String pbx,
            List<RecordedEvent> events,
            Predicate<String> agentPhone,
            CallReducer.ShortAbandonLimits limits,
            String entrance) {
        return groups(events).stream()
                .map(group -> reduce(pbx, group, agentPhone, limits, entrance))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The ids of its channels. */
    public Set<String> uniqueids() {
        var ids = new LinkedHashSet<String>();
        call.legs().forEach(leg -> ids.add(leg.uniqueid()));
        return ids;
    }

    /** Whether it went on at some time in this interval. */
    public boolean wentOnIn(Instant from, Instant to) {
        var last = events.get(events.size() - 1).at();
        return !events.get(0).at().isAfter(to) && !last.isBefore(from);
    }

    private static @Nullable RecordedCall reduce(
            String pbx,
            List<RecordedEvent> group,
            Predicate<String> agentPhone,
            CallReducer.ShortAbandonLimits limits,
            String entrance) {
        var book = new CallBook(pbx, UUID::randomUUID, agentPhone);
        var reducer = new CallReducer(book, limits, entrance);
        var ordinal = 0L;
        for (var recorded : group) {
            reducer.decide(recorded.at());
            reducer.reduce(new PbxSignal(pbx, NO_EPOCH, ++ordinal, recorded.at(), recorded.event()));
        }
        reducer.decide(group.get(group.size() - 1).at().plus(CallEnding.GRACE).plus(Duration.ofMillis(1)));
        return book.calls().stream()
                .filter(call -> call.opened && call.mergedInto == null)
                .min(Comparator.comparing(call -> call.startedAt))
                .map(call -> new RecordedCall(call.memory(), group))
                .orElse(null);
    }

    /** Events that share a channel or a call id, directly or through others, are of one call. */
    private static List<List<RecordedEvent>> groups(List<RecordedEvent> events) {
        var byId = new HashMap<String, List<RecordedEvent>>();
        for (var recorded : events) {
            List<RecordedEvent> group = new ArrayList<>();
            var ids = ids(recorded);
            for (var id : ids) {
                var known = byId.get(id);
                if (known != null && known != group) {
                    group = joined(byId, group, known);
                }
            }
            for (var id : ids) {
                byId.put(id, group);
            }
            if (!ids.isEmpty()) {
                group.add(recorded);
            }
        }
        Set<List<RecordedEvent>> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(byId.values());
        return all.stream()
                .sorted(Comparator.comparing(group -> group.get(0).at()))
                .toList();
    }

    private static List<RecordedEvent> joined(
            Map<String, List<RecordedEvent>> byId, List<RecordedEvent> one, List<RecordedEvent> other) {
        if (one.isEmpty()) {
            return other;
        }
        one.addAll(other);
        one.sort(Comparator.comparing(RecordedEvent::at));
        byId.replaceAll((id, group) -> group == other ? one : group);
        return one;
    }

    private static List<String> ids(RecordedEvent recorded) {
        var channel = recorded.event().channel();
        var agent = recorded.event() instanceof AgentConnected connected ? connected.agentChannel() : null;
        return Stream.of(channel, agent)
                .filter(Objects::nonNull)
                .flatMap(one -> Stream.of(one.uniqueid(), one.linkedid()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
