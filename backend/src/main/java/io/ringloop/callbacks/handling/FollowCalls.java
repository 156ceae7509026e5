package io.ringloop.callbacks.handling;

import io.ringloop.telephony.PbxSignal;
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
        news.hear(signal.event(), signal.receivedAt());
    }
}
