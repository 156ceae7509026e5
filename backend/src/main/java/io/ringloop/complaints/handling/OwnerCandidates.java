package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseFile;
import io.ringloop.complaints.Complaint;
import io.ringloop.complaints.store.ComplaintFormStore;
import io.ringloop.complaints.store.ComplaintHistoryStore;
import io.ringloop.customers.Customers;
import io.ringloop.people.Absences;
import io.ringloop.people.Leaders;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.routing.Presence;
import io.ringloop.routing.PresenceState;
import io.ringloop.routing.Presences;
import io.ringloop.routing.SkillGroup;
import io.ringloop.rules.Code;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.OwnerCandidate;
import io.ringloop.rules.OwnerChoiceFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody who may come into question for a complaint, with what speaks for and against them. */
@Component
class OwnerCandidates {

    private final ComplaintHistoryStore history;
    private final ComplaintFormStore forms;
    private final Customers customers;
    private final People people;
    private final Absences absences;
    private final Leaders leaders;
    private final Presences presences;

    OwnerCandidates(
            ComplaintHistoryStore history,
            ComplaintFormStore forms,
            Customers customers,
            People people,
            Absences absences,
            Leaders leaders,
            Presences presences) {
        this.history = history;
        this.forms = forms;
        this.customers = customers;
        this.people = people;
        this.absences = absences;
        this.leaders = leaders;
        this.presences = presences;
    }

    /** Those of the group in the centre; for the first tier also the managers, who stand in when no leader is there. */
    OwnerChoiceFacts of(CaseFile file, Complaint complaint, Role group) {
        var about = complaint.registration().employee();
        var leaderNamed = Boolean.TRUE.equals(complaint.registration().leaderNamed());
        var leader = about == null ? Optional.<Staff>empty() : leaderOf(new StaffId(about));
        var recused = forms.recused(file.id());
        var staff = staff(file, group);
        var conflicted = new HashSet<StaffId>();
        recused.forEach(id -> conflicted.add(new StaffId(id)));
        if (about != null) {
            conflicted.add(new StaffId(about));
        }
        leader.filter(any -> leaderNamed).ifPresent(named -> conflicted.add(named.id()));
        var leaderOnDuty = group == Role.TEAM_LEADER
                ? leaders.onDuty(file.unitId(), conflicted).map(Staff::id).orElse(null)
                : null;
        var managerOnDuty = staff.stream()
                .filter(each -> each.has(Role.OPS_MANAGER) && !conflicted.contains(each.id()))
                .filter(absences::isThere)
                .map(Staff::id)
                .findFirst()
                .orElse(null);
        var ids = staff.stream().map(each -> each.id().value()).toList();
        var open = history.openCases(ids);
        var know = file.customerId() == null ? Set.<UUID>of() : history.know(file.customerId(), file.id());
        var presence = presences.of(staff);
        return new OwnerChoiceFacts(
                leaderNamed,
                keyCustomer(file),
                staff.stream()
                        .map(each -> new OwnerCandidate(
                                each.id().value(),
                                absences.isThere(each) && signedIn(presence.get(each.id())),
                                each.has(group),
                                open.getOrDefault(each.id().value(), 0),
                                know.contains(each.id().value()),
                                each.id().equals(leaderOnDuty),
                                each.id().equals(managerOnDuty),
                                each.id().value().equals(about),
                                leader.filter(each::equals).isPresent(),
                                senior(each),
                                recused.contains(each.id().value())))
                        .toList());
    }

    private List<Staff> staff(CaseFile file, Role group) {
        return Stream.of(group, Role.OPS_MANAGER)
                .distinct()
                .flatMap(role -> people.withRole(role).stream())
                .filter(each -> each.centreId().equals(file.centreId()))
                .distinct()
                .toList();
    }

    private Optional<Staff> leaderOf(StaffId employee) {
        return people.find(employee)
                .flatMap(each -> people.membersOf(each.unitId()).stream()
                        .filter(member ->
                                member.has(Role.TEAM_LEADER) && !member.id().equals(employee))
                        .findFirst());
    }

    private boolean keyCustomer(CaseFile file) {
        return file.customerId() != null
                && customers
                        .find(file.customerId())
                        .filter(customer -> Code.of(CustomerValue.class, customer.value()) == CustomerValue.KEY)
                        .isPresent();
    }

    private static boolean senior(Staff staff) {
        return staff.has(Role.TEAM_LEADER) || staff.skills().contains(SkillGroup.SENIOR);
    }

    private static boolean signedIn(@Nullable Presence presence) {
        return presence != null && presence.state() != PresenceState.OFFLINE;
    }
}
