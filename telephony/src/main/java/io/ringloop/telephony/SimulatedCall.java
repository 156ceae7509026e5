package io.ringloop.telephony;

import java.util.concurrent.CompletableFuture;

/** A caller in a {@link SimulatedPbx}. */
public interface SimulatedCall {

    /** Where the caller is. */
    enum State {
        ROUTING,
        WAITING,
        TALKING,
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

    /** The caller presses a key; 1 while waiting asks to be called back. */
    void press(char key);

    /** Completes when the caller's channel is gone. */
    CompletableFuture<SimulatedCall> ended();
}
