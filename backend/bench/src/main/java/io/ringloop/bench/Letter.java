package io.ringloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A complaint that came by letter, the same on both sides.
 *
 * @param mark the last word of what it says; no other letter has it
 */
record Letter(String mark) {

    static final String PHONE = "13900001111";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("soothed", "yes"),
            Map.entry("feedbackPhone", PHONE),
            Map.entry("feedbackChannel", "call"),
            Map.entry("object", "service"),
            Map.entry("demand", "apology"),
            Map.entry("demandText", "道歉并尽快上门"),
            Map.entry("emotion", "upset"),
            Map.entry("harm", "none"),
            Map.entry("media", "none"),
            Map.entry("authority", "none"),
            Map.entry("solvedOnSpot", "no"));

    static Letter next() {
        return new Letter("letter-" + COUNT.incrementAndGet());
    }

    String facts() {
        return "师傅两次没有上门 " + mark;
    }

    /** The form {@code register-and-soothe}, filled in. */
    Map<String, String> answers() {
        var answers = new HashMap<>(ANSWERS);
        answers.put("facts", facts());
        return answers;
    }

    /** The task that handles it: somebody must have it, until a time that is known. */
    static void check(JsonNode task, String owner, String deadline) {
        if (!task.hasNonNull(owner) || !task.hasNonNull(deadline)) {
            throw new IllegalStateException("a complaint without owner or deadline: " + task);
        }
    }
}
