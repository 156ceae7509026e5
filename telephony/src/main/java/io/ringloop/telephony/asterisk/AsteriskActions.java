package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.ActionResult;
import io.ringloop.telephony.ActionResult.Outcome;
import io.ringloop.telephony.AsteriskSettings;
import io.ringloop.telephony.OriginateRequest;
import io.ringloop.telephony.PbxActions;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.asteriskjava.manager.action.AbstractManagerAction;
import org.asteriskjava.manager.action.AtxferAction;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueuePenaltyAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.jspecify.annotations.Nullable;

/** Actions as AMI knows them. */
final class AsteriskActions implements PbxActions {

    private final ActionConnection connection;

    AsteriskActions(AsteriskSettings settings) {
        this.connection = new ActionConnection(settings);
    }

    void open() {
        connection.open();
    }

    void close() {
        connection.close();
    }

    @Override
    public CompletableFuture<ActionResult> addMember(
            String queue, String iface, @Nullable String name, int penalty, @Nullable String pausedReason) {
        QueueAddAction add = new QueueAddAction(queue, iface, penalty);
        add.setStateInterface(iface);
        if (name != null) {
            add.setMemberName(name);
        }
        if (pausedReason == null) {
            return send(() -> add);
        }
        // joining paused knows no reason before Asterisk 22.2, so the reason follows
        add.setPaused(true);
        return send(() -> add)
                .thenCompose(added -> added.accepted() ? pauseMember(queue, iface, true, pausedReason) : done(added));
    }

    @Override
    public CompletableFuture<ActionResult> removeMember(String queue, String iface) {
        return send(() -> new QueueRemoveAction(queue, iface));
    }

    @Override
    public CompletableFuture<ActionResult> pauseMember(
            @Nullable String queue, String iface, boolean paused, @Nullable String reason) {
        return send(() -> {
            QueuePauseAction pause = new QueuePauseAction(iface, paused);
            if (queue != null) {
                pause.setQueue(queue);
            }
            if (reason != null) {
                pause.setReason(reason);
            }
            return pause;
        });
    }

    @Override
    public CompletableFuture<ActionResult> setPenalty(@Nullable String queue, String iface, int penalty) {
        return send(() ->
                queue == null ? new QueuePenaltyAction(iface, penalty) : new QueuePenaltyAction(iface, penalty, queue));
    }

    @Override
    public CompletableFuture<ActionResult> hangup(String channel, @Nullable Integer cause) {
        return send(() -> cause == null ? new HangupAction(channel) : new HangupAction(channel, cause));
    }

    @Override
    public CompletableFuture<ActionResult> blindTransfer(String channel, String context, String exten) {
        return send(() -> new BlindTransferAction(channel, context, exten));
    }

    @Override
    public CompletableFuture<ActionResult> attendedTransfer(String channel, String context, String exten) {
        return send(() -> new AtxferAction(channel, context, exten, 1));
    }

    @Override
    public CompletableFuture<ActionResult> redirect(String channel, String context, String exten) {
        return send(() -> new RedirectAction(channel, context, exten, 1));
    }

    @Override
    public CompletableFuture<ActionResult> originate(OriginateRequest request) {
        return send(() -> {
            OriginateAction originate = new OriginateAction();
            originate.setChannelId(request.channelId());
            originate.setChannel(request.channel());
            originate.setContext(request.context());
            originate.setExten(request.exten());
            originate.setPriority(1);
            originate.setTimeout(request.timeout().toMillis());
            originate.setAsync(true);
            originate.setActionId(request.channelId()); // comes back when the first phone does not answer
            if (request.callerId() != null) {
                originate.setCallerId(request.callerId());
            }
            request.variables().forEach(originate::setVariable);
            return originate;
        });
    }

    @Override
    public CompletableFuture<ActionResult> look(String channelId) {
        return send(() -> new GetVarAction(channelId, "CHANNEL(name)"));
    }

    @Override
    public CompletableFuture<ActionResult> setVariable(String channel, String name, String value) {
        return send(() -> new SetVarAction(channel, name, value));
    }

    private CompletableFuture<ActionResult> send(Supplier<ManagerAction> action) {
        try {
            return connection.send(action.get());
        } catch (IllegalArgumentException refused) {
            return done(new ActionResult(Outcome.REFUSED, refused.getMessage()));
        }
    }

    private static CompletableFuture<ActionResult> done(ActionResult result) {
        return CompletableFuture.completedFuture(result);
    }

    /** The library has no class for it. */
    public static final class BlindTransferAction extends AbstractManagerAction {

        private static final long serialVersionUID = 1;

        private final String channel;
        private final String context;
        private final String exten;

        BlindTransferAction(String channel, String context, String exten) {
            this.channel = channel;
            this.context = context;
            this.exten = exten;
        }

        @Override
        public String getAction() {
            return "BlindTransfer";
        }

        public String getChannel() {
            return channel;
        }

        public String getContext() {
            return context;
        }

        public String getExten() {
            return exten;
        }
    }
}
