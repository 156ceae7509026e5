package io.ringloop.rules;

/** What is known of a call when the dialplan asks where it goes. */
public record ContactRoutingFacts(
        Line line,
        Hours hours,
        CustomerValue value,
        Care care,
        OpenCase openCase,
        Language language,
        IvrChoice ivr,
        boolean restricted) {

    /** The number that was called. */
    public enum Line implements Code {
        MAIN("main"),
        SALES("sales"),
        AFTER_SALE("afterSale"),
        COMPLAINT("complaint"),
        RESCUE("rescue");
        private final String code;

        Line(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Whether the line is served now; {@code NO_AGENTS}: it should be, but nobody is signed in. */
    public enum Hours implements Code {
        OPEN("open"),
        CLOSED("closed"),
        HOLIDAY("holiday"),
        NO_AGENTS("noAgents");
        private final String code;

        Hours(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Segment by value. */
    public enum CustomerValue implements Code {
        KEY("key"),
        HIGH("high"),
        NORMAL("normal"),
        UNKNOWN("unknown");
        private final String code;

        CustomerValue(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Segment by care: {@code REPEAT} complains again and again, {@code VULNERABLE} needs more time. */
    public enum Care implements Code {
        NONE("none"),
        REPEAT("repeat"),
        VULNERABLE("vulnerable");
        private final String code;

        Care(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What is open for the caller; the most urgent kind if several are. */
    public enum OpenCase implements Code {
        NONE("none"),
        TICKET("ticket"),
        COMPLAINT("complaint"),
        CALLBACK_DUE("callbackDue");
        private final String code;

        OpenCase(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** The caller's language. */
    public enum Language implements Code {
        ZH("zh"),
        EN("en"),
        OTHER("other");
        private final String code;

        Language(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What the caller chose in the IVR. */
    public enum IvrChoice implements Code {
        NONE("none"),
        CONSULT("consult"),
        REPAIR("repair"),
        COMPLAINT("complaint"),
        PROGRESS("progress"),
        RESCUE("rescue");
        private final String code;

        IvrChoice(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
