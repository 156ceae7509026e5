package io.ringloop.monitoring.watching;

import io.ringloop.monitoring.Monitoring;
import io.ringloop.monitoring.store.MonitoringStore;
import io.ringloop.routing.PbxLinks;
import io.ringloop.telephony.ActionResult.Outcome;
import io.ringloop.telephony.Pbx;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends what nobody saw end, in a gap or with a restart: the PBX is asked whether its channel is still there. */
@Component
public class LostMonitors {

    private static final Duration SETTLED = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MonitoringStore store;
    private final MonitorCourse course;
    private final PbxLinks links;
    private final Clock clock;

    LostMonitors(MonitoringStore store, MonitorCourse course, PbxLinks links, Clock clock) {
        this.store = store;
        this.course = course;
        this.links = links;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    @SchedulerLock(name = "monitoring-lost", lockAtMostFor = "PT2M")
    public void look() {
        var now = clock.instant();
        for (var open : store.openSince(now.minus(SETTLED))) {
            if (open.askedAt().isBefore(now.minus(LONGEST)) || isGone(open)) {
                course.ended(open.channelId());
            }
        }
    }

    private boolean isGone(Monitoring open) {
        return links.all().stream()
                .filter(pbx -> pbx.name().equals(open.pbx()))
                .anyMatch(pbx -> refuses(pbx, open.channelId()));
    }

    private static boolean refuses(Pbx pbx, String channel) {
        try {
            return pbx.actions()
                            .look(channel)
                            .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                            .outcome()
                    == Outcome.REFUSED;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException unknown) {
            return false;
        }
    }
}
