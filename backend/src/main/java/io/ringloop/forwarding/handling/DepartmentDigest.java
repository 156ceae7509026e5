package io.ringloop.forwarding.handling;

import io.ringloop.forwarding.ForwardingSettings;
import io.ringloop.forwarding.store.HandOverStore;
import io.ringloop.forwarding.store.HandOverStore.Inbox;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Once a day departments and partners are told what lies with them. */
@Component
public class DepartmentDigest {

    private static final String TEMPLATE = "department-digest";
    private static final Duration DAY = Duration.ofDays(1);

    private final HandOverStore handOvers;
    private final Notices notices;
    private final People people;
    private final ForwardingSettings settings;
    private final Clock clock;

    DepartmentDigest(
            HandOverStore handOvers, Notices notices, People people, ForwardingSettings settings, Clock clock) {
        this.handOvers = handOvers;
        this.notices = notices;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells those whose day has come far enough and who have not been told today. */
    @Scheduled(cron = "0 3 * * * *", zone = "UTC")
    @SchedulerLock(name = "forwarding-department-digest", lockAtMostFor = "PT10M")
    @Transactional
    public void tell() {
        var now = clock.instant();
        for (var inbox : handOvers.inboxes(now.minus(DAY), now)) {
            var local = now.atZone(people.zoneOf(inbox.target()));
            if (local.getHour() >= settings.digestHour()) {
                tell(inbox, local.toLocalDate());
            }
        }
    }

    private void tell(Inbox inbox, LocalDate day) {
        var role = OrderBook.PARTNER.equals(inbox.kind()) ? Role.PARTNER : Role.HANDLER;
        var units = people.unitsBelow(inbox.target());
        var params = Map.of(
                "unit", people.unit(inbox.target()).map(OrgUnit::name).orElse(""),
                "open", inbox.open(),
                "fresh", inbox.fresh(),
                "late", inbox.late());
        people.withRole(role).stream()
                .filter(staff -> units.contains(staff.unitId()))
                .forEach(staff -> notices.send(NoticeOrder.of(TEMPLATE, Recipient.staff(staff), inbox.target(), params)
                        .once(TEMPLATE + ":" + inbox.target() + ":" + day + ":"
                                + staff.id().value())));
    }
}
