package io.ringloop.rules;

/** Why somebody owns a case sooner or later than others, or not at all. */
public enum OwnerReason implements Code {
    COMPLAINED_ABOUT(Effect.LEAVES_OUT),
    LEADER_NAMED(Effect.LEAVES_OUT),
    RECUSED(Effect.LEAVES_OUT),
    NOT_AVAILABLE(Effect.LEAVES_OUT),
    ON_SHIFT_IN_GROUP(Effect.PLACES),
    LEADER_ON_DUTY(Effect.PLACES),
    MANAGER_ON_DUTY(Effect.PLACES),
    KNOWS_CUSTOMER(Effect.SCORES),
    LEAST_LOAD(Effect.SCORES),
    OPEN_CASES(Effect.SCORES),
    SENIOR_FOR_KEY_CUSTOMER(Effect.SCORES);

    /** What a reason does. */
    public enum Effect {
        LEAVES_OUT,
        /** Every place comes before the next, whatever the points. */
        PLACES,
        SCORES
    }

    private final Effect effect;

    OwnerReason(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }
}
