package io.ringloop.tickets.handling;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.Cases;
import io.ringloop.customers.Customers;
import io.ringloop.decisions.Decisions;
import io.ringloop.people.Absences;
import io.ringloop.people.Leaders;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
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
import io.ringloop.rules.OwnerChoice;
import io.ringloop.rules.OwnerChoiceFacts;
import io.ringloop.tasks.Tasks;
import io.ringloop.tickets.store.TicketPeopleStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for a ticket: the rule set {@code owner-choice}. */
@Component
@Transactional
public class TicketOwners {

    private final TicketBook book;
    private final TicketPeopleStore history;
    private final OwnerChoice choice;
    private final Decisions decisions;
    private final Cases cases;
    private final Customers customers;
    private final People people;
    private final Absences absences;
    private final Leaders leaders;
    private final Presences presences;
    private final Tasks tasks;

    TicketOwners(
            TicketBook book,
            TicketPeopleStore history,
            OwnerChoice choice,
            Decisions decisions,
            Cases cases,
            Customers customers,
            People people,
            Absences absences,
            Leaders leaders,
            Presences presences,
            Tasks tasks) {
        this.book = book;
        this.history = history;
        this.choice = choice;
        this.decisions = decisions;
        this.cases = cases;
        this.customers = customers;
        this.people = people;
        this.absences = absences;
        this.leaders = leaders;
        this.presences = presences;
        this.tasks = tasks;
    }

    /** Gives a ticket to the best of those who may have it; empty when nobody is there. */
    public Optional<StaffId> assign(UUID caseId, Role group) {
        var file = book.file(caseId);
        var chosen = decisions
                .decide(book.subject(file), choice, candidates(file, group))
                .verdict()
                .chosen()
                .map(StaffId::new);
        chosen.ifPresent(owner -> cases.assign(caseId, owner, null));
        return chosen;
    }

    /**
     * Somebody named the owner.
     *
     * @throws io.ringloop.shared.ProblemException {@code case-owner-unfit}
     */
    void give(UUID caseId, StaffId owner) {
        cases.assign(caseId, owner, null);
    }

    private OwnerChoiceFacts candidates(CaseFile file, Role group) {
        var staff = staff(file, group);
        var excluded = tasks.excluded(file.id());
        var leaderOnDuty = group == Role.OPS_MANAGER
                ? null
                : leaders.onDuty(file.unitId(), excluded).map(Staff::id).orElse(null);
        var managerOnDuty = staff.stream()
                .filter(each -> each.has(Role.OPS_MANAGER) && !excluded.contains(each.id()))
                .filter(absences::isThere)
                .map(Staff::id)
                .findFirst()
                .orElse(null);
        var open =
                history.openCases(staff.stream().map(each -> each.id().value()).toList());
        var know = file.customerId() == null ? Set.<UUID>of() : history.know(file.customerId(), file.id());
        var presence = presences.of(staff);
        return new OwnerChoiceFacts(
                false,
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
                                false,
                                false,
                                senior(each),
                                excluded.contains(each.id())))
                        .toList());
    }

    /** Those of the group in the unit's centre, and whoever stands in for them. */
    private List<Staff> staff(CaseFile file, Role group) {
        var standIns = group == Role.OPS_MANAGER ? Stream.<Role>of() : Stream.of(Role.TEAM_LEADER, Role.OPS_MANAGER);
        return Stream.concat(Stream.of(group), standIns)
                .distinct()
                .flatMap(role -> people.withRole(role).stream())
                .filter(each -> each.centreId().equals(file.centreId()) && each.may(Permission.CASES_WORK))
                .distinct()
                .toList();
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
