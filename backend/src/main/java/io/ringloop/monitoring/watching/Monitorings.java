package io.ringloop.monitoring.watching;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.monitoring.Monitoring;
import io.ringloop.monitoring.store.MonitoringStore;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.people.Actor;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Outbox;
import io.ringloop.shared.ProblemException;
import io.ringloop.telephony.MonitorMode;
import io.ringloop.telephony.OriginateRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in whose call: asked for here, begun and ended when the telephony says so. */
@Component
@Transactional
public class Monitorings {

    static final String TOPIC = "monitoring";
    static final String ID = "monitoring";

    private final MonitoringStore store;
    private final NoticePolicies notices;
    private final People people;
    private final Actor actor;
    private final Outbox outbox;
    private final Archive archive;
    private final LiveEvents live;
    private final Clock clock;

    Monitorings(
            MonitoringStore store,
            NoticePolicies notices,
            People people,
            Actor actor,
            Outbox outbox,
            Archive archive,
            LiveEvents live,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.people = people;
        this.actor = actor;
        this.outbox = outbox;
        this.archive = archive;
        this.live = live;
        this.clock = clock;
    }

    /**
     * The phone of the acting person rings soon; when it has answered they take part in the agent's call.
     *
     * @throws ProblemException {@code staff-not-found} also when the agent is not theirs, {@code phone-missing}, {@code
     *     monitoring-no-call}, {@code monitoring-already}
     */
    public Monitoring ask(StaffId agentId, MonitorMode mode) {
        var me = people.get(actor.staff().id());
        var agent = theirs(agentId);
        if (me.phone() == null) {
            throw new ProblemException("phone-missing");
        }
        var call = store.callOf(agent.id()).orElseThrow(() -> new ProblemException("monitoring-no-call"));
        var id = Ids.next();
        var asked = new Monitoring(
                id,
                me.id(),
                agent.id(),
                call.contactId(),
                call.pbx(),
                call.channel(),
                OriginateRequest.ORDERED + "monitor-" + id,
                mode,
                notices.tells(agent.centreId()),
                clock.instant(),
                null,
                null);
        if (me.id().equals(agent.id()) || !store.ask(asked)) {
            throw new ProblemException("monitoring-already");
        }
        outbox.send(TOPIC, id.toString(), Map.of(ID, id.toString()));
        tell("monitoring-asked", asked);
        return asked;
    }

    /** What the acting person takes part in. */
    public Optional<Monitoring> mine() {
        return store.by(actor.staff().id());
    }

    /** Who takes part in the acting person's call, as far as they are told. */
    public List<Monitoring> ofMyCall() {
        return store.of(actor.staff().id()).stream().filter(Monitoring::told).toList();
    }

    /** The phone of who monitors has answered. What comes twice, or is not ours, changes nothing. */
    public void begun(String channelId) {
        store.begin(channelId, clock.instant()).ifPresent(begun -> tell("monitoring-begun", begun));
    }

    /** It is over, or never began. */
    public void ended(String channelId) {
        store.end(channelId, clock.instant())
                .ifPresent(over -> tell(over.begunAt() == null ? "monitoring-failed" : "monitoring-ended", over));
    }

    private Staff theirs(StaffId agent) {
        var scope = actor.scope(Permission.MONITOR);
        return people.find(agent)
                .filter(staff -> scope.covers(staff.id(), staff.unitId()))
                .orElseThrow(() -> new ProblemException("staff-not-found", Map.of("id", agent.value())));
    }

    private void tell(String kind, Monitoring about) {
        archive.append(Fact.of(
                        kind,
                        "monitoring",
                        about.id(),
                        Map.of(
                                "by", about.by().value(),
                                "agent", about.agent().value(),
                                "mode", about.mode().code(),
                                "told", about.told()))
                .in(about.contactId()));
        var audience = Audience.staff(about.by());
        live.publish(new LiveEvent(
                "presence",
                about.agent().value().toString(),
                Map.of(),
                about.told() ? audience.and(Audience.staff(about.agent())) : audience));
    }
}
