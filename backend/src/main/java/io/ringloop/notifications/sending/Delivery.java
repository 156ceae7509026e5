package io.ringloop.notifications.sending;

import io.ringloop.notifications.Channel;
import io.ringloop.notifications.NoticeId;
import io.ringloop.notifications.NoticeState;
import io.ringloop.notifications.store.NoticeStore;
import io.ringloop.shared.OutboxHandler;
import io.ringloop.shared.OutboxMessage;
import io.ringloop.shared.OutboxPostponed;
import java.util.Map;
import java.util.UUID;

/** Sends the notices of one channel: at least once, outside of quiet hours, and not for ever. */
public final class Delivery implements OutboxHandler {

    private static final String NOTICE = "notice";

    private final Carrier carrier;
    private final NoticeStore store;
    private final NoticeStates states;
    private final Restraint restraint;
    private final NoticeSettings settings;

    Delivery(Carrier carrier, NoticeStore store, NoticeStates states, Restraint restraint, NoticeSettings settings) {
        this.carrier = carrier;
        this.store = store;
        this.states = states;
        this.restraint = restraint;
        this.settings = settings;
    }

    /** The outbox topic of a channel. */
    public static String topic(Channel channel) {
        return "notice-" + channel.code();
    }

    /** What is put into the outbox. */
    public static Map<String, Object> payload(NoticeId id) {
        return Map.of(NOTICE, id.value());
    }

    @Override
    public String topic() {
        return topic(carrier.channel());
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public void handle(OutboxMessage message) throws NotCarried {
        var id = new NoticeId(UUID.fromString(String.valueOf(message.payload().get(NOTICE))));
        var notice = store.find(id).orElseThrow();
        if (notice.state() != NoticeState.QUEUED) {
            return;
        }
        if (!carrier.on()) {
            states.suppressed(notice, "channel-off");
            return;
        }
        if (restraint.optedOut(notice)) {
            states.suppressed(notice, "opted-out");
            return;
        }
        restraint.quietUntil(notice).ifPresent(end -> {
            throw new OutboxPostponed(end);
        });
        try {
            carrier.carry(notice);
            states.sent(notice);
        } catch (Undeliverable never) {
            states.failed(notice, never.code());
        } catch (NotCarried notNow) {
            if (message.attempts() + 1 < settings.attempts()) {
                throw notNow;
            }
            states.failed(notice, "gave-up");
        }
    }
}
