package io.ringloop.monitoring.watching;

import io.ringloop.telephony.ChannelEnded;
import io.ringloop.telephony.MonitoringBegun;
import io.ringloop.telephony.OriginateFailed;
import io.ringloop.telephony.PbxSignal;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Monitoring follows what the phones do, in the transaction that takes the signal in. */
@Component
class FollowMonitors {

    private final Monitorings monitorings;

    FollowMonitors(Monitorings monitorings) {
        this.monitorings = monitorings;
    }

    @EventListener
    @Transactional
    public void follow(PbxSignal signal) {
        if (signal.event() instanceof MonitoringBegun begun) {
            monitorings.begun(Objects.requireNonNull(begun.channel().uniqueid()));
        } else if (signal.event() instanceof OriginateFailed failed) {
            monitorings.ended(failed.channelId());
        } else if (signal.event() instanceof ChannelEnded ended
                && ended.channel().uniqueid() != null) {
            monitorings.ended(ended.channel().uniqueid());
        }
    }
}
