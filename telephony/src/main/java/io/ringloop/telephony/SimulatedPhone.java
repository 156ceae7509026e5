package io.ringloop.telephony;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An agent's phone in a {@link SimulatedPbx}. It takes one call at a time. */
public interface SimulatedPhone {

    /** What the phone does. */
    enum State {
        IDLE,
        RINGING,
        TALKING,
        HOLDING,
        /** Not registered. */
        OFFLINE
    }

    String iface();

    State state();

    /** The channel of the call it has, null while idle. */
    @Nullable
    String channel();

    /** Answers by itself after this time of ringing; null for never (the default). */
    void autoAnswer(@Nullable Duration after);

    /** Hangs up by itself after this time of talking; null for never (the default). */
    void autoHangup(@Nullable Duration after);

    /** False when it does not ring. */
    boolean answer();

    /** Hangs up, declines a ringing call, or completes an attended transfer. False when there is nothing to end. */
    boolean hangup();

    boolean hold();

    boolean resume();

    /** Registers or disappears. A call it has goes on. */
    void online(boolean online);
}
