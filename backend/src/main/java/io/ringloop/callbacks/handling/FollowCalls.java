package io.ringloop.callbacks.handling;

import io.ringloop.telephony.ChannelEnded;
import io.ringloop.telephony.ChannelStarted;
import io.ringloop.telephony.ChannelsBridged;
import io.ringloop.telephony.CustomerDialled;
import io.ringloop.telephony.DialOutcome;
import io.ringloop.telephony.OriginateFailed;
import io.ringloop.telephony.OriginateRequest;
import io.ringloop.telephony.PbxSignal;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Attempts follow what their calls do, in the transaction that takes the signal in. */
@Component
class FollowCalls {

    private final DialNews news;

    FollowCalls(DialNews news) {
        this.news = news;
    }

    @EventListener
    @Transactional
    public void follow(PbxSignal signal) {
        if (signal.event() instanceof ChannelStarted started && OriginateRequest.dialledFor(started.channel())) {
            news.dialled(Objects.requireNonNull(started.channel().linkedid()));
        } else if (signal.event() instanceof OriginateFailed failed) {
            news.failed(failed.channelId(), DialOutcome.AGENT_NO_ANSWER);
        } else if (signal.event() instanceof ChannelsBridged bridged) {
            news.answered(Objects.requireNonNull(bridged.channel().uniqueid()));
        } else if (signal.event() instanceof CustomerDialled dialled && dialled.outcome() != DialOutcome.ANSWERED) {
            news.failed(Objects.requireNonNull(dialled.channel().uniqueid()), dialled.outcome());
        } else if (signal.event() instanceof ChannelEnded ended
                && ended.channel().uniqueid() != null) {
            news.hungUp(ended.channel().uniqueid());
        }
    }
}
