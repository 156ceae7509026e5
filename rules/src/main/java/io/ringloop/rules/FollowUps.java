package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one matter demands, every action once; empty: nothing. */
public record FollowUps(List<FollowUp> demanded) {
    public FollowUps {
        demanded = List.copyOf(demanded);
    }

    /** Every action once: the first row that names it also names its kind. */
    static FollowUps of(List<Map<String, @Nullable Object>> rows) {
        var byAction = new LinkedHashMap<Action, FollowUp>();
        for (var row : rows) {
            var action = Cells.optionalCode(Action.class, row, "action");
            if (action != null) {
                byAction.putIfAbsent(action, new FollowUp(action, Cells.optionalText(row, "subtype")));
            }
        }
        return new FollowUps(List.copyOf(byAction.values()));
    }

    /** In the words of the table. */
    Map<String, Object> outputs() {
        return Map.of(
                "demanded",
                demanded.stream()
                        .map(followUp -> Map.of(
                                "action",
                                followUp.action().code(),
                                "subtype",
                                followUp.subtype() == null ? Cells.NOTHING : followUp.subtype()))
                        .toList());
    }

    /** True when the matter demands this action. */
    public boolean demands(Action action) {
        return demanded.stream().anyMatch(followUp -> followUp.action() == action);
    }

    /**
     * One demanded action.
     *
     * @param subtype which kind of it, as the table names it
     */
    public record FollowUp(Action action, @Nullable String subtype) {}

    /** The actions a matter can demand. */
    public enum Action implements Code {
        TICKET,
        COMPLAINT,
        CALLBACK,
        KNOWLEDGE,
        SUGGESTION,
        NOTICE,
        SURVEY,
        /** One for quality to look at. */
        QA_SAMPLE
    }
}
