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

    private final MonitorCourse course;

    FollowMonitors(MonitorCourse course) {
        this.course = course;
    }

    @EventListener
    @Transactional
    public void follow(PbxSignal signal) {
        if (signal.event() instanceof MonitoringBegun begun) {
            course.begun(Objects.requireNonNull(begun.channel().uniqueid()));
        } else if (signal.event() instanceof OriginateFailed failed) {
            course.ended(failed.channelId());
        } else if (signal.event() instanceof ChannelEnded ended
                && ended.channel().uniqueid() != null) {
            course.ended(ended.channel().uniqueid());
        }
    }
}
