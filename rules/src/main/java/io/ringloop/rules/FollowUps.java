package io.ringloop.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one matter demands, every action once; empty: nothing. */
public record FollowUps(List<FollowUp> demanded) {
    public FollowUps {
        demanded = List.copyOf(demanded);
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
        TICKET("ticket"),
        COMPLAINT("complaint"),
        CALLBACK("callback"),
        KNOWLEDGE("knowledge"),
        SUGGESTION("suggestion"),
        NOTICE("notice"),
        SURVEY("survey");
        private final String code;

        Action(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
