package io.ringloop.quality.remediation;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.deadlines.ClockRow;
import io.ringloop.deadlines.ClockStart;
import io.ringloop.deadlines.ClockSubject;
import io.ringloop.deadlines.Clocks;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.people.Leaders;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.quality.handling.QualityBook;
import io.ringloop.quality.remediation.store.RemediationStore;
import io.ringloop.rules.ClockClass;
import io.ringloop.rules.ClockKind;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every step of a remediation reads, records, times and tells. */
@Component
public class RemediationBook {

    /** Subject type of what belongs to a remediation: facts, clocks, decisions, notices. */
    public static final String REMEDIATION = "remediation";

    private final RemediationStore store;
    private final QualityBook quality;
    private final People people;
    private final Leaders leaders;
    private final Notices notices;
    private final Clocks clocks;
    private final Archive archive;

    RemediationBook(
            RemediationStore store,
            QualityBook quality,
            People people,
            Leaders leaders,
            Notices notices,
            Clocks clocks,
            Archive archive) {
        this.store = store;
        this.quality = quality;
        this.people = people;
        this.leaders = leaders;
        this.notices = notices;
        this.clocks = clocks;
        this.archive = archive;
    }

    public Instant now() {
        return quality.now();
    }

    /**
     * @throws ProblemException {@code remediation-not-found}
     */
    public Remediation get(UUID id) {
        return store.find(id).orElseThrow(() -> notFound(id));
    }

    /** The same, locked until the end of the transaction. */
    public Remediation lock(UUID id) {
        return store.lock(id).orElseThrow(() -> notFound(id));
    }

    public static ProblemException notFound(UUID id) {
        return new ProblemException("remediation-not-found", Map.of("id", id));
    }

    /** Writes down what must be proven; the words are about the agent. */
    void prove(String kind, Remediation one, Map<String, Object> data, Map<String, Object> words) {
        var all = new HashMap<>(data);
        all.put("kind", one.kind().code());
        if (one.agent() != null) {
            all.put("agent", one.agent().value());
        }
        if (one.item() != null) {
            all.put("item", one.item().toString());
        }
        var fact = Fact.of(kind, REMEDIATION, one.id(), all).in(one.id());
        archive.append(
                one.agent() == null || words.isEmpty()
                        ? fact
                        : fact.about(one.agent().value(), words));
    }

    /** Starts a clock that runs from the detection, or anew in a later round. */
    ClockRow start(Remediation one, ClockKind kind) {
        return clocks.start(new ClockStart(
                new ClockSubject(REMEDIATION, one.id(), one.id()),
                kind.code(),
                ClockClass.REMEDIATION.code(),
                CustomerValue.UNKNOWN.code(),
                null,
                now(),
                one.unitId()));
    }

    void met(Remediation one, ClockKind kind, Instant at) {
        clocks.met(one.id(), kind.code(), at);
    }

    void applyDue(Remediation one) {
        clocks.applyDue(one.id());
    }

    void stopClocks(Remediation one) {
        clocks.cancel(one.id());
    }

    /** The leader on duty who is not the agent. */
    void tellLeader(Remediation one, String template, Map<String, ?> params) {
        leaders.onDuty(one.unitId(), one.agent() == null ? Set.of() : Set.of(one.agent()))
                .ifPresent(staff -> tell(one, staff, template, params));
    }

    void tellAgent(Remediation one, String template, Map<String, ?> params) {
        if (one.agent() != null) {
            people.find(one.agent()).filter(Staff::active).ifPresent(staff -> tell(one, staff, template, params));
        }
    }

    /** Everybody of the centre with this role. */
    void tellAll(Remediation one, Role role, String template, Map<String, ?> params) {
        var centre = centre(one.unitId());
        people.withRole(role).stream()
                .filter(staff -> staff.active() && staff.centreId().equals(centre))
                .forEach(staff -> tell(one, staff, template, params));
    }

    UUID centre(UUID unit) {
        return people.unit(unit).map(found -> found.centreId()).orElse(unit);
    }

    /** What it is about, in a line. */
    public String about(Remediation one) {
        return one.agent() != null ? name(one.agent()) : String.valueOf(one.item());
    }

    public String name(StaffId staff) {
        return people.find(staff).map(Staff::displayName).orElse("?");
    }

    private void tell(Remediation one, Staff staff, String template, Map<String, ?> params) {
        var all = new HashMap<String, Object>(params);
        all.put(one.agent() == null ? "item" : "person", about(one));
        notices.send(NoticeOrder.of(template, Recipient.staff(staff), one.unitId(), all)
                .about(REMEDIATION, one.id()));
    }
}
