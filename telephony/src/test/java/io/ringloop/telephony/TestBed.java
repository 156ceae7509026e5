package io.ringloop.telephony;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A PBX to hold against the contract. Phones PJSIP/1001 to PJSIP/1003 answer soon, PJSIP/1004 rings and never answers. Queues ring 2 s, keep
 * callers 5 s, hold 2 callers and spare members for 1 s after a call; a callback is offered for 2 s, a key of a rating is waited for
 * as long or twice as long. Customers answer after 300 ms; but numbers that end
 * in 1 are busy, 2 decline, 3 do not exist, 4 ring in vain for 2 s.
 */
interface TestBed extends AutoCloseable {

    AsteriskSettings settings(AsteriskSettings.Timing timing);

    /** Where the dialplan asks over FastAGI. */
    int agiPort();

    /** A caller that hangs up after the given time. */
    void call(String from, String to, Duration hangsUpAfter);

    void callAndPress(String from, String to, char key, Duration after);

    /** A caller who presses these keys, one after the other, some seconds after an agent has answered. */
    void callAndRate(String from, String to, String keys);

    /** The folder into which it records. */
    Path recordings();

    /** Stops at once and starts again. */
    void restart();

    @Override
    void close();
}
