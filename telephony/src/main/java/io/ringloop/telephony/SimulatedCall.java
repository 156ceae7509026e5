package io.ringloop.telephony;

import java.util.concurrent.CompletableFuture;

/** A caller in a {@link SimulatedPbx}. */
public interface SimulatedCall {

    /** Where the caller is. */
    enum State {
        ROUTING,
        WAITING,
        TALKING,
        /** The agent has hung up, and the caller is asked for a rating. */
        RATING,
        /** Hears an announcement before the line is closed. */
        LEAVING,
        ENDED
    }

    String uniqueid();

    String channelName();

    CallPlan plan();

    State state();

    /** The caller hangs up. */
    void hangup();

    /** The caller presses a key; 1 while waiting asks to be called back, 1 to 5 answer what is asked when the agent has hung up. */
    void press(char key);

    /** Completes when the caller's channel is gone. */
    CompletableFuture<SimulatedCall> ended();
}
