package io.ringloop.monitoring.watching;

import io.ringloop.monitoring.Monitoring;
import io.ringloop.monitoring.store.MonitoringStore;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in whose call: asked for here. */
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
    private final MonitorCourse course;
    private final Clock clock;

    Monitorings(
            MonitoringStore store,
            NoticePolicies notices,
            People people,
            Actor actor,
            Outbox outbox,
            MonitorCourse course,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.people = people;
        this.actor = actor;
        this.outbox = outbox;
        this.course = course;
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
        course.tell("monitoring-asked", asked);
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

    private Staff theirs(StaffId agent) {
        var scope = actor.scope(Permission.MONITOR);
        return people.find(agent)
                .filter(staff -> scope.covers(staff.id(), staff.unitId()))
                .orElseThrow(() -> new ProblemException("staff-not-found", Map.of("id", agent.value())));
    }
}
