package io.ringloop.notifications.sending;

import io.ringloop.customers.Consents;
import io.ringloop.notifications.Channel;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.Purpose;
import io.ringloop.notifications.store.NoticeStore;
import io.ringloop.notifications.store.RestraintStore;
import io.ringloop.people.People;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What keeps a notice back, for good or for some hours. */
@Component
public class Restraint {

    private final NoticeStore notices;
    private final RestraintStore rules;
    private final Consents consents;
    private final People people;
    private final NoticeSettings settings;
    private final Clock clock;

    Restraint(
            NoticeStore notices,
            RestraintStore rules,
            Consents consents,
            People people,
            NoticeSettings settings,
            Clock clock) {
        this.notices = notices;
        this.rules = rules;
        this.consents = consents;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why a notice must not be sent, if anything forbids it; two to the same person wait for each other. */
    public Optional<String> against(Notice notice) {
        if (optedOut(notice)) {
            return Optional.of("opted-out");
        }
        notices.takeTurn(notice);
        if (notices.repeated(notice, clock.instant().minus(settings.sameTextWithin()))) {
            return Optional.of("duplicate");
        }
        return tooMany(notice) ? Optional.of("throttled") : Optional.empty();
    }

    /** Whether the customer has not allowed it, or nobody can say that they have. */
    public boolean optedOut(Notice notice) {
        if (notice.purpose() != Purpose.OTHER || notice.staff() != null) {
            return false;
        }
        var customer = notice.customer();
        return customer == null
                || !consents.allows(customer, notice.channel().code(), rules.consentFor(notice.template()));
    }

    /** When the quiet hours end that hold a notice now; empty when it may be sent. */
    public Optional<Instant> quietUntil(Notice notice) {
        if (notice.purpose() == Purpose.CRITICAL || notice.channel() == Channel.IN_APP) {
            return Optional.empty();
        }
        return rules.quietHours(notice.centre(), notice.channel())
                .flatMap(hours -> hours.endAfter(clock.instant(), people.zoneOf(notice.centre())));
    }

    private boolean tooMany(Notice notice) {
        var customer = notice.customer();
        if (customer == null || notice.purpose() == Purpose.CRITICAL) {
            return false;
        }
        var now = clock.instant();
        return rules.limits(notice.channel()).stream()
                .anyMatch(
                        limit -> notices.count(customer, notice.channel(), now.minus(limit.within())) >= limit.most());
    }
}
