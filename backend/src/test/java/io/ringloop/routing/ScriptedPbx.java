package io.ringloop.routing;

import io.ringloop.shared.Ids;
import io.ringloop.telephony.ActionResult;
import io.ringloop.telephony.ActionResult.Outcome;
import io.ringloop.telephony.LinkFigures;
import io.ringloop.telephony.LinkState;
import io.ringloop.telephony.MemberAdded;
import io.ringloop.telephony.MemberPaused;
import io.ringloop.telephony.MemberRemoved;
import io.ringloop.telephony.OriginateRequest;
import io.ringloop.telephony.Pbx;
import io.ringloop.telephony.PbxActions;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.PbxListener;
import io.ringloop.telephony.PbxSignal;
import io.ringloop.telephony.QueueMember;
import io.ringloop.telephony.SnapshotTaken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A PBX that only knows queues and their members; it behaves as app_queue does, and reports at once. */
public class ScriptedPbx implements Pbx, PbxActions {

    private final String name;
    private final List<String> queues;
    private final Consumer<PbxSignal> inbox;
    private final UUID epoch = Ids.next();
    private final AtomicLong ordinal = new AtomicLong();
    private final Map<String, QueueMember> members = new TreeMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile boolean up = true;
    private volatile boolean silent;
    private volatile boolean refusing;

    public ScriptedPbx(String name, List<String> queues, Consumer<PbxSignal> inbox) {
        this.name = name;
        this.queues = queues;
        this.inbox = inbox;
    }

    /** No action gets through any more. */
    public void cut() {
        up = false;
    }

    /** Actions get through again; nothing else tells of it. */
    public void mend() {
        up = true;
    }

    public void reconnect() {
        up = true;
        snapshot();
    }

    /** Forgets all members, as a PBX without persistent members does. */
    public void restart() {
        synchronized (members) {
            members.clear();
        }
        reconnect();
    }

    /** It says no to everything. */
    public void refuse(boolean refused) {
        refusing = refused;
    }

    /** Actions still work, their events stay away. */
    public void mute(boolean muted) {
        silent = muted;
    }

    public void snapshot() {
        send(new SnapshotTaken(queues, seats(), List.of(), List.of()));
    }

    /** What was done to it, in order. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    public void forgetHeard() {
        heard.clear();
    }

    /** The seats of a phone as {@code queue/penalty} with the pause reason. */
    public List<String> seatsOf(String iface) {
        return seats().stream()
                .filter(seat -> seat.iface().equals(iface))
                .map(seat -> seat.queue() + "/" + seat.penalty() + (seat.paused() ? " " + seat.pausedReason() : ""))
                .toList();
    }

    private List<QueueMember> seats() {
        synchronized (members) {
            return new ArrayList<>(members.values());
        }
    }

    private void send(PbxEvent event) {
        if (!silent || event instanceof SnapshotTaken) {
            inbox.accept(new PbxSignal(name, epoch, ordinal.incrementAndGet(), Instant.now(), event));
        }
    }

    @Override
    public CompletableFuture<ActionResult> addMember(
            String queue, String iface, @Nullable String member, int penalty, @Nullable String pausedReason) {
        return act("add " + queue + " " + iface, () -> {
            if (!queues.contains(queue) || members.containsKey(queue + iface)) {
                return null;
            }
            return new MemberAdded(put(queue, iface, member, penalty, pausedReason));
        });
    }

    @Override
    public CompletableFuture<ActionResult> removeMember(String queue, String iface) {
        return act("remove " + queue + " " + iface, () -> {
            var gone = members.remove(queue + iface);
            return gone == null ? null : new MemberRemoved(gone);
        });
    }

    @Override
    public CompletableFuture<ActionResult> pauseMember(
            @Nullable String queue, String iface, boolean paused, @Nullable String reason) {
        if (queue != null) {
            return act(
                    "pause " + queue + " " + iface + " " + paused + " " + reason, () -> paused(queue, iface, reason));
        }
        if (!up) {
            return CompletableFuture.completedFuture(new ActionResult(Outcome.NOT_SENT, null));
        }
        heard.add("pause all " + iface + " " + paused + " " + reason);
        var events = new ArrayList<PbxEvent>();
        synchronized (members) {
            for (var each : queues) {
                var event = paused(each, iface, paused ? reason : null);
                if (event != null) {
                    events.add(event);
                }
            }
        }
        events.forEach(this::send);
        return CompletableFuture.completedFuture(
                new ActionResult(events.isEmpty() ? Outcome.REFUSED : Outcome.ACCEPTED, null));
    }

    private @Nullable PbxEvent paused(String queue, String iface, @Nullable String reason) {
        var seat = members.get(queue + iface);
        return seat == null ? null : new MemberPaused(put(queue, iface, seat.name(), seat.penalty(), reason));
    }

    @Override
    public CompletableFuture<ActionResult> setPenalty(@Nullable String queue, String iface, int penalty) {
        return act("penalty " + queue + " " + iface + " " + penalty, () -> {
            var seat = members.get(queue + iface);
            return seat == null
                    ? null
                    : new MemberAdded(put(seat.queue(), iface, seat.name(), penalty, seat.pausedReason()));
        });
    }

    private QueueMember put(
            String queue, String iface, @Nullable String member, @Nullable Integer penalty, @Nullable String reason) {
        var seat = new QueueMember(
                queue, iface, member, "dynamic", penalty, reason != null, reason, 1, false, null, Instant.now());
        members.put(queue + iface, seat);
        return seat;
    }

    /** Refused when nothing comes of it. */
    private CompletableFuture<ActionResult> act(String what, java.util.function.Supplier<@Nullable PbxEvent> effect) {
        if (!up) {
            return CompletableFuture.completedFuture(new ActionResult(Outcome.NOT_SENT, null));
        }
        heard.add(what);
        PbxEvent event;
        synchronized (members) {
            event = refusing ? null : effect.get();
        }
        if (event == null) {
            return CompletableFuture.completedFuture(new ActionResult(Outcome.REFUSED, "not possible"));
        }
        send(event);
        return CompletableFuture.completedFuture(new ActionResult(Outcome.ACCEPTED, null));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PbxActions actions() {
        return this;
    }

    @Override
    public LinkState state() {
        return up ? LinkState.UP : LinkState.DOWN;
    }

    /** It is open from the beginning. */
    @Override
    public void open(PbxListener listener) {}

    @Override
    public LinkFigures figures() {
        return new LinkFigures(ordinal.get(), 0, 0, 0, 0, null);
    }

    @Override
    public void close() {
        up = false;
    }

    @Override
    public CompletableFuture<ActionResult> hangup(String channel, @Nullable Integer cause) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ActionResult> blindTransfer(String channel, String context, String exten) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ActionResult> attendedTransfer(String channel, String context, String exten) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ActionResult> redirect(String channel, String context, String exten) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ActionResult> originate(OriginateRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ActionResult> look(String channelId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ActionResult> setVariable(String channel, String variable, String value) {
        throw new UnsupportedOperationException();
    }
}
