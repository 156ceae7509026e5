package io.ringloop.telephony.simulator;

import io.ringloop.telephony.RouteAnswer.Consent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The context ringloop-record of the sample dialplan, and the MixMonitor it starts, which records while the caller talks to somebody. */
final class SimRecording {

    private static final char AGREES = '1';
    private static final char REFUSES = '2';

    private final Exchange exchange;
    private final Caller caller;
    private final Consent consent;
    private Runnable goOn = () -> {};
    private @Nullable Future<?> silence;
    private boolean on;
    private @Nullable Instant talkingSince;
    private Duration talked = Duration.ZERO;

    SimRecording(Exchange exchange, Caller caller, Consent consent) {
        this.exchange = exchange;
        this.caller = caller;
        this.consent = consent;
    }

    void begin(Runnable afterwards) {
        goOn = afterwards;
        caller.channel().application = "Read";
        switch (consent) {
            case NONE -> decided(true);
            case NOTICE -> caller.hear(() -> decided(true));
            case OPT_OUT -> silence = exchange.loop.later(exchange.settings.offer(), () -> decided(true));
            case OPT_IN -> silence = exchange.loop.later(exchange.settings.offer(), () -> decided(false));
        }
    }

    /** False when nothing is asked now. */
    boolean press(char key) {
        if (silence == null) {
            return false;
        }
        Loop.cancel(silence);
        decided(consent == Consent.OPT_OUT ? key != REFUSES : key == AGREES);
        return true;
    }

    private void decided(boolean recorded) {
        silence = null;
        if (caller.over()) {
            return;
        }
        on = recorded;
        exchange.wire.emit(
                exchange.userEvent(caller.channel(), "RingloopRecording").put("File", on ? file() : ""));
        goOn.run();
    }

    void talking() {
        if (talkingSince == null) {
            talkingSince = Instant.now();
        }
    }

    void silent() {
        Instant since = talkingSince;
        if (since != null) {
            talked = talked.plus(Duration.between(since, Instant.now()));
            talkingSince = null;
        }
    }

    /** The caller's channel ends. */
    void end() {
        Loop.cancel(silence);
        silent();
        Path folder = exchange.settings.recordings();
        if (on && folder != null) {
            try {
                Tone.write(folder.resolve(file()), talked);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    private String file() {
        return caller.channel().uniqueid + ".wav";
    }
}
