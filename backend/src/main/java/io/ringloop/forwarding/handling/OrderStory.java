package io.ringloop.forwarding.handling;

import io.ringloop.forwarding.OrderEntry;
import io.ringloop.forwarding.store.OrderStoryStore;
import io.ringloop.forwarding.store.OrderStoryStore.Completed;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to an order, for people to read: its events and the forms completed about it. */
@Component
public class OrderStory {

    /** What those who forward do among themselves. */
    private static final Set<String> INSIDE =
            Set.of(Elements.SUPERVISE_FORWARDING, Elements.PHONE_PARTNER, "late", "checkedInContact");

    /** Which fields of a form tell what was decided, in which words, and until when. */
    private record Telling(
            @Nullable String detail,
            List<String> words,
            @Nullable String until) {}

    private static final Map<String, Telling> TELLING = Map.ofEntries(
            Map.entry(
                    Elements.ACCEPT_WORK_ORDER,
                    new Telling("acceptance", List.of("missing", "rejectText", "note"), "plannedFor")),
            Map.entry(Elements.SOLVE_ISSUE, new Telling("result", List.of("whatWasDone"), "nextDate")),
            Map.entry(Elements.PROVIDE_INFO, new Telling(null, List.of("information"), null)),
            Map.entry(Elements.DECIDE_EXTENSION, new Telling("grant", List.of("reason"), "newDue")),
            Map.entry(Elements.INSPECT_RESULT, new Telling("resultOk", List.of("reason"), null)),
            Map.entry(Elements.JUDGE_REJECTION, new Telling("verdict", List.of("reason"), null)),
            Map.entry(Elements.USER_CHECK_CALL, new Telling("checkCall", List.of("why"), null)),
            Map.entry(Elements.SUPERVISE_FORWARDING, new Telling("supervision", List.of("reason"), null)),
            Map.entry(Elements.PHONE_PARTNER, new Telling("phoneAnswer", List.of("rejectReason"), null)));

    private static final Telling NOTHING = new Telling(null, List.of(), null);

    private final OrderStoryStore store;

    OrderStory(OrderStoryStore store) {
        this.store = store;
    }

    /**
     * The latest first.
     *
     * @param inside whether the reader is on the side of those who forward
     */
    public List<OrderEntry> of(UUID id, boolean inside) {
        return Stream.concat(
                        store.entries(id).stream(), store.forms(id).stream().map(OrderStory::entry))
                .filter(entry -> inside || !INSIDE.contains(entry.code()))
                .sorted(Comparator.comparing(OrderEntry::at).reversed())
                .toList();
    }

    private static OrderEntry entry(Completed form) {
        var telling = TELLING.getOrDefault(form.element(), NOTHING);
        var answers = form.answers();
        return new OrderEntry(
                form.at(),
                form.element(),
                text(answers, telling.detail()),
                telling.words().stream()
                        .map(field -> text(answers, field))
                        .filter(words -> words != null)
                        .findFirst()
                        .orElse(null),
                time(text(answers, telling.until())),
                form.by());
    }

    private static @Nullable String text(Map<String, Object> answers, @Nullable String field) {
        return field != null && answers.get(field) instanceof String text ? text : null;
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }
}
