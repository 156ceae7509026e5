package io.ringloop.rules;

/** A forwarded matter whose clock has spoken up. */
public record SupervisionFacts(TargetKind target, Step step) {

    /** {@code BREACH3}: the third breach and every later one. */
    public enum Step implements Code {
        WARN,
        BREACH1,
        BREACH2,
        BREACH3
    }
}
