package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.AsteriskSettings;
import io.ringloop.telephony.LinkChange;
import io.ringloop.telephony.LinkChange.Reason;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.PbxSignal;
import io.ringloop.telephony.Unreadable;
import io.ringloop.telephony.asterisk.Frame.UnreadableFrame;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.jspecify.annotations.Nullable;

/**
 * The life of one connection: log in, take the snapshot while live events wait, then pass events on until the connection is lost.
 *
 * <p>Frames arrive in the library's reading thread, everything else runs in the link's own thread.
 */
final class Epoch implements FrameSocket.Sink {

    /** How an epoch ended. */
    record End(Reason reason, @Nullable Instant heardAt, String detail) {}

    private final AsteriskSettings settings;
    private final SignalBuffer buffer;
    private final LinkCounters counters;
    private final UUID id = Epochs.next();
    private final EventConnection connection;
    private final CountDownLatch booted = new CountDownLatch(1);
    private final CountDownLatch snapshotTaken = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();

    // of the reading thread alone
    private final List<Waiting> early = new ArrayList<>();
    private final SnapshotLists lists = new SnapshotLists();
    private final Consultations consultations = new Consultations();
    private @Nullable Instant since;
    private long ordinal;
    private boolean live;

    private volatile @Nullable Instant heardAt;

    private record Waiting(PbxEvent event, Instant at) {}

    Epoch(AsteriskSettings settings, SignalBuffer buffer, LinkCounters counters) {
        this.settings = settings;
        this.buffer = buffer;
        this.counters = counters;
        this.connection = new EventConnection(settings, this);
    }

    UUID id() {
        return id;
    }

    /** Logs in and takes the snapshot. Returns null when the epoch is up, else why not. */
    @Nullable
    End begin() throws InterruptedException {
        AsteriskSettings.Timing timing = settings.timing();
        try {
            connection.login();
            // the library may miss a socket that died while it logged in; the lists below notice
            if (!await(booted, timing.listTimeout())) {
                return ended(Reason.SILENCE, "logged in, but not told that the PBX is fully booted");
            }
            sendList(new QueueStatusAction());
            sendList(new CoreShowChannelsAction());
            boolean inTime = await(snapshotTaken, timing.listTimeout());
            if (snapshotTaken.getCount() == 0) {
                return null;
            }
            return inTime
                    ? ended(Reason.CLOSED, "connection lost while the lists were taken")
                    : ended(Reason.SILENCE, "the lists of queues and channels did not come in time");
        } catch (AuthenticationFailedException refused) {
            return refused.getCause() == null
                    ? refused(String.valueOf(refused.getMessage()))
                    : ended(Reason.SILENCE, "no answer while logging in");
        } catch (TimeoutException silent) {
            return ended(Reason.SILENCE, "connected, but no greeting and no answer");
        } catch (IOException unreachable) {
            return ended(
                    Reason.REFUSED,
                    settings.host() + ":" + settings.port() + " not reachable: " + unreachable.getMessage());
        } catch (IllegalStateException gone) {
            return ended(Reason.CLOSED, "connection lost while logging in");
        }
    }

    private void sendList(org.asteriskjava.manager.action.ManagerAction action) throws IOException {
        action.setActionId(SnapshotLists.ACTION_ID);
        connection.sendAction(action, (org.asteriskjava.manager.SendActionCallback) null);
    }

    /** Waits and pings until the epoch is over. */
    End watch() throws InterruptedException {
        int unanswered = 0;
        while (true) {
            Duration pause = unanswered == 0 ? settings.timing().pingInterval() : Duration.ofMillis(1);
            if (over.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                End known = end.get();
                return known != null ? known : new End(Reason.CLOSED, heardAt, "closed");
            }
            unanswered = pinged() ? 0 : unanswered + 1;
            if (unanswered >= 2) {
                return ended(Reason.SILENCE, "two pings in a row unanswered");
            }
        }
    }

    private boolean pinged() {
        Instant asked = Instant.now();
        try {
            connection.sendAction(
                    new PingAction(), settings.timing().pingTimeout().toMillis());
            return true;
        } catch (IOException | TimeoutException | IllegalStateException unanswered) {
            // behind a burst the answer may be late; any word counts
            Instant heard = heardAt;
            return heard != null && heard.isAfter(asked);
        }
    }

    /** Ends the epoch from outside; whatever the connection still says is ignored. */
    void retire() {
        ended(Reason.CLOSED, "closed by us");
        connection.retire();
    }

    private boolean await(CountDownLatch latch, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!latch.await(20, TimeUnit.MILLISECONDS)) {
            if (over.getCount() == 0) {
                return true;
            }
            if (System.nanoTime() > until) {
                return false;
            }
        }
        return true;
    }

    /** The PBX hangs up after a refusal, which may be noticed first but is not the reason. */
    private synchronized End refused(String message) {
        End auth = new End(Reason.AUTH, heardAt, "user or password not accepted: " + message);
        end.set(auth);
        over.countDown();
        return auth;
    }

    /** Once this has returned nothing more is handed over: signals and the change of the link stay in order. */
    private synchronized End ended(Reason reason, String detail) {
        End mine = new End(reason, heardAt, detail);
        End known = end.compareAndExchange(null, mine);
        over.countDown();
        return known == null ? mine : known;
    }

    // ---- in the reading thread -------------------------------------------------------------------------------------

    @Override
    public synchronized boolean take(Frame frame) {
        Instant now = Instant.now();
        heardAt = now;
        counters.heard(now);
        if (end.get() != null) {
            return true;
        }
        if (frame.isResponse() && frame.event() == null) {
            String message = frame.text("Message");
            if (since == null && message != null && message.startsWith("Authentication failed")) {
                refused(message);
            }
            return false;
        }
        try {
            return event(frame, now);
        } catch (UnreadableFrame broken) {
            String name = frame.event();
            deliver(
                    new Unreadable(name == null ? "" : name, String.valueOf(broken.getMessage()), frame.excerpt()),
                    now);
            return true;
        }
    }

    private boolean event(Frame frame, Instant now) throws UnreadableFrame {
        String own = frame.ownActionId();
        if (SnapshotLists.ACTION_ID.equals(own)) {
            snapshot(frame, now);
            return true;
        }
        if (own != null && !Events.TELLS_OF_ANOTHER_LINK.equalsIgnoreCase(frame.event())) {
            return false;
        }
        if ("FullyBooted".equalsIgnoreCase(frame.event())) {
            booted.countDown();
            since = since == null ? now : since;
            return true;
        }
        PbxEvent event = Events.read(frame);
        if (event == null) {
            counters.ignored();
        } else {
            deliver(consultations.complete(event), now);
        }
        return true;
    }

    private void snapshot(Frame frame, Instant now) throws UnreadableFrame {
        lists.add(frame);
        if (!lists.complete() || live) {
            return;
        }
        Instant from = since == null ? now : since;
        buffer.change(new LinkChange(settings.name(), true, id, from, null, null, null));
        live = true;
        deliver(lists.taken(), now);
        early.forEach(waiting -> deliver(waiting.event(), waiting.at()));
        early.clear();
        snapshotTaken.countDown();
    }

    private void deliver(PbxEvent event, Instant at) {
        if (!live) {
            if (early.size() < settings.timing().bufferSize()) {
                early.add(new Waiting(event, at));
            } else {
                overflow(at);
            }
            return;
        }
        if (!buffer.offer(new PbxSignal(settings.name(), id, ordinal + 1, at, event))) {
            overflow(at);
            return;
        }
        ordinal++;
    }

    /** From the first event that found no room on, this epoch has seen nothing: what came before is whole and in order. */
    private void overflow(Instant at) {
        counters.lost();
        if (end.compareAndSet(null, new End(Reason.OVERFLOW, at, "events came faster than they were taken"))) {
            over.countDown();
        }
    }

    @Override
    public void ended(@Nullable IOException why) {
        if (why instanceof SocketTimeoutException) {
            ended(Reason.SILENCE, "nothing heard within the read timeout");
        } else {
            ended(Reason.CLOSED, why == null ? "closed by the PBX" : "connection broke: " + why.getMessage());
        }
    }
}
