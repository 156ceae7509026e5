package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.AsteriskSettings;
import io.ringloop.telephony.LinkChange;
import io.ringloop.telephony.LinkChange.Reason;
import io.ringloop.telephony.LinkFigures;
import io.ringloop.telephony.LinkState;
import io.ringloop.telephony.Pbx;
import io.ringloop.telephony.PbxActions;
import io.ringloop.telephony.PbxListener;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The link to an Asterisk: one thread builds an {@link Epoch}, watches it, and when it is over builds the next, with growing pauses while the
 * PBX cannot be reached and long ones while it refuses our password.
 */
public final class AsteriskPbx implements Pbx {

    private static final Logger log = LoggerFactory.getLogger(AsteriskPbx.class);

    private final AsteriskSettings settings;
    private final AsteriskActions actions;
    private final LinkCounters counters = new LinkCounters();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile LinkState state = LinkState.CLOSED;
    private volatile @Nullable SignalBuffer buffer;
    private volatile @Nullable Epoch current;
    private @Nullable Thread keeper;

    // of the keeping thread alone
    private @Nullable Reason told;
    private @Nullable UUID lastUp;

    public AsteriskPbx(AsteriskSettings settings) {
        this.settings = settings;
        this.actions = new AsteriskActions(settings);
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public synchronized void open(PbxListener listener) {
        if (keeper != null) {
            throw new IllegalStateException("the link to " + name() + " is open");
        }
        SignalBuffer signals = new SignalBuffer(name(), settings.timing().bufferSize(), listener);
        buffer = signals;
        actions.open();
        keeper = Threads.start("ringloop-link-" + name(), () -> keep(signals));
    }

    @Override
    public LinkState state() {
        return state;
    }

    @Override
    public LinkFigures figures() {
        SignalBuffer signals = buffer;
        return new LinkFigures(
                signals == null ? 0 : signals.handed(),
                signals == null ? 0 : signals.unreadable(),
                counters.ignoredCount(),
                counters.lostCount(),
                signals == null ? 0 : signals.backlog(),
                counters.heardAt());
    }

    @Override
    public PbxActions actions() {
        return actions;
    }

    @Override
    public synchronized void close() {
        closing.countDown();
        Epoch open = current;
        if (open != null) {
            open.retire();
        }
        actions.close();
        SignalBuffer signals = buffer;
        if (signals != null) {
            signals.close(Duration.ofSeconds(1));
        }
        state = LinkState.CLOSED;
    }

    private void keep(SignalBuffer signals) {
        Duration pause = settings.timing().retry();
        try {
            while (closing.getCount() > 0) {
                state = told == Reason.AUTH ? LinkState.REFUSED : LinkState.CONNECTING;
                Epoch epoch = new Epoch(settings, signals, counters);
                current = epoch;
                Epoch.End end = epoch.begin();
                if (end == null) {
                    up(epoch);
                    pause = settings.timing().retry();
                    end = epoch.watch();
                }
                // the library may take its time to leave; the next epoch does not wait for it
                Threads.start("ringloop-leave-" + name(), epoch::retire);
                if (closing.getCount() == 0) {
                    return;
                }
                down(signals, end);
                if (end.reason() == Reason.OVERFLOW) {
                    drain(signals);
                }
                Duration next = end.reason() == Reason.AUTH ? settings.timing().refusedRetry() : pause;
                if (closing.await(next.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                pause = longer(pause);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void up(Epoch epoch) {
        lastUp = epoch.id();
        told = null;
        state = LinkState.UP;
        log.info("link to {} is up, epoch {}", name(), epoch.id());
    }

    /** Told once per outage and reason, not on every attempt. */
    private void down(SignalBuffer signals, Epoch.End end) {
        state = end.reason() == Reason.AUTH ? LinkState.REFUSED : LinkState.DOWN;
        if (told == end.reason()) {
            return;
        }
        Instant heard = told == null && lastUp != null ? end.heardAt() : null;
        told = end.reason();
        log.warn("link to {} is down ({}): {}", name(), end.reason(), end.detail());
        signals.change(new LinkChange(name(), false, lastUp, Instant.now(), heard, end.reason(), end.detail()));
    }

    /** A snapshot on top of a full buffer would overflow it again. */
    private void drain(SignalBuffer signals) throws InterruptedException {
        while (signals.backlog() > settings.timing().bufferSize() / 2 && !closing.await(20, TimeUnit.MILLISECONDS)) {
            state = LinkState.DOWN;
        }
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(settings.timing().retryLimit()) > 0
                ? settings.timing().retryLimit()
                : doubled;
    }
}
