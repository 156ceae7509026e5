package io.ringloop.notifications;

import io.ringloop.notifications.sending.Delivery;
import io.ringloop.notifications.sending.NoticeStates;
import io.ringloop.notifications.sending.Restraint;
import io.ringloop.notifications.store.NoticeStore;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Outbox;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people something: by mail and SMS at least once, in the application at once. What becomes of a notice is told by
 * {@link NoticeEvent}s.
 */
@Component
public class Notices {

    private final NoticeTemplates templates;
    private final Routes routes;
    private final Restraint restraint;
    private final NoticeStore store;
    private final InAppNotices inApp;
    private final People people;
    private final Outbox outbox;
    private final ObjectProvider<NoticeGate> gates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(
            NoticeTemplates templates,
            Routes routes,
            Restraint restraint,
            NoticeStore store,
            InAppNotices inApp,
            People people,
            Outbox outbox,
            ObjectProvider<NoticeGate> gates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.routes = routes;
        this.restraint = restraint;
        this.store = store;
        this.inApp = inApp;
        this.people = people;
        this.outbox = outbox;
        this.gates = gates;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends a notice after the commit, or says in its state why it is not sent. An order with a key that is known gives the
     * notice it gave before.
     *
     * @throws io.ringloop.customers.CustomerNotFound for an unknown customer
     * @throws ProblemException {@code notice-template-unknown}, {@code notice-placeholder-unknown}, {@code
     *     notice-placeholder-missing}, {@code notice-channel-unfit}, {@code org-unit-not-found}
     */
    @Transactional
    public Notice send(NoticeOrder order) {
        var former = known(order.key());
        if (former.isPresent()) {
            return former.get();
        }
        var template = templates.get(order.template());
        var route = routes.find(order.to(), template, order.channel());
        var notice = write(order, template, route);
        var obstacle = Optional.ofNullable(route.obstacle()).or(() -> restraint.against(notice));
        var settled = obstacle.map(why -> notice.in(NoticeState.SUPPRESSED, why, notice.createdAt()))
                .orElseGet(() -> onItsWay(notice));
        store.add(settled, order.key());
        events.publishEvent(NoticeStates.event(settled));
        if (settled.state() == NoticeState.QUEUED) {
            outbox.send(
                    Delivery.topic(settled.channel()),
                    settled.id().toString(),
                    Delivery.payload(settled.id()),
                    settled.dueAt());
        } else if (settled.state() == NoticeState.DELIVERED) {
            inApp.announce(settled);
            mailToo(order, template);
        }
        return settled;
    }

    /** Staff who gave an address get by mail, too, what the template says by mail. */
    private void mailToo(NoticeOrder order, NoticeTemplate template) {
        var staff = order.to().staff();
        if (order.channel() != null || staff == null || !template.channels().contains(Channel.MAIL.code())) {
            return;
        }
        people.find(staff).map(Staff::mail).map(order.to()::withMail).ifPresent(to -> {
            if (routes.find(to, template, Channel.MAIL).open()) {
                send(order.asMail(to));
            }
        });
    }

    public Optional<Notice> find(NoticeId id) {
        return store.find(id);
    }

    /** All notices about a thing, the latest first; whoever asks has decided who may know. */
    public List<Notice> about(Subject subject) {
        return store.about(subject);
    }

    /**
     * All notices about a thing, for somebody who may read them.
     *
     * @throws ProblemException {@code not-found} also when nobody answers for such things
     */
    public List<Notice> about(Subject subject, Staff reader) {
        var permitted = gates.stream()
                .anyMatch(gate -> gate.subjectType().equals(subject.type()) && gate.mayRead(reader, subject.id()));
        if (!permitted) {
            throw new ProblemException("not-found");
        }
        return store.about(subject);
    }

    private Optional<Notice> known(@Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        store.takeTurn(key);
        return store.byKey(key);
    }

    private Notice write(NoticeOrder order, NoticeTemplate template, Routes.Route route) {
        var centre = people.unit(order.unit())
                .map(OrgUnit::centreId)
                .orElseThrow(() -> new ProblemException("org-unit-not-found", Map.of("id", order.unit())));
        var rendering = new Rendering(template, route.channel(), order.params(), people.zoneOf(centre));
        var now = clock.instant();
        return new Notice(
                new NoticeId(Ids.next()),
                template.key(),
                Purpose.of(template.purpose()),
                route.channel(),
                order.to().language(),
                order.to().staff(),
                route.customer(),
                route.address(),
                order.about(),
                centre,
                rendering.title(),
                rendering.text(),
                NoticeState.QUEUED,
                null,
                now,
                now,
                null,
                null,
                null);
    }

    private Notice onItsWay(Notice notice) {
        if (notice.channel() == Channel.IN_APP) {
            return notice.in(NoticeState.DELIVERED, null, notice.createdAt());
        }
        return restraint.quietUntil(notice).map(notice::notBefore).orElse(notice);
    }
}
