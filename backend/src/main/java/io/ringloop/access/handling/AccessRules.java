package io.ringloop.access.handling;

import io.ringloop.access.AccessChange;
import io.ringloop.decisions.DecisionSubject;
import io.ringloop.decisions.Decisions;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.RolePermissions;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.rules.AccessApproval;
import io.ringloop.rules.AccessApprovalFacts;
import io.ringloop.rules.AccessApprovalFacts.Change;
import io.ringloop.rules.AccessApprovalFacts.Reach;
import io.ringloop.rules.AccessApprover;
import io.ringloop.rules.AccessApproverFacts;
import io.ringloop.rules.AccessConflict;
import io.ringloop.rules.AccessConflictFacts;
import io.ringloop.rules.AccessTerms;
import io.ringloop.rules.ApproverVerdict;
import io.ringloop.rules.StaffRole;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the rule sets about changes of access. */
@Component
class AccessRules {

    private final AccessApproval approval;
    private final AccessApprover approver;
    private final AccessConflict conflict;
    private final Decisions decisions;
    private final People people;

    AccessRules(
            AccessApproval approval,
            AccessApprover approver,
            AccessConflict conflict,
            Decisions decisions,
            People people) {
        this.approval = approval;
        this.approver = approver;
        this.conflict = conflict;
        this.decisions = decisions;
        this.people = people;
    }

    /** What the rule asks of a change that is decided, applied or certified now; logged. */
    AccessTerms terms(AccessChange change, Change kind) {
        return decisions.decide(subject(change), approval, facts(change, kind)).verdict();
    }

    /** What the rule would ask. */
    AccessTerms outlook(AccessChange change, Change kind) {
        return approval.decide(facts(change, kind)).value();
    }

    /** The roles that have to say yes, in turn. */
    static List<Role> approvers(AccessTerms terms) {
        return Stream.of(terms.approver(), terms.second())
                .filter(Objects::nonNull)
                .map(role -> Role.valueOf(role.name()))
                .toList();
    }

    boolean conflicts(AccessChange change) {
        var role = change.item().role();
        if (!change.grants() || role == null) {
            return false;
        }
        var facts = new AccessConflictFacts(
                ruled(role), ruled(people.get(change.holder()).roles()));
        return decisions.decide(subject(change), conflict, facts).verdict();
    }

    /** Whether somebody may say yes where a role is required; logged, since they are about to. */
    ApproverVerdict verdict(AccessChange change, Staff staff, Role required, Set<StaffId> before) {
        return decisions
                .decide(subject(change), approver, facts(change, staff, required, before))
                .verdict();
    }

    /** Whether somebody could. */
    boolean entitled(AccessChange change, Staff staff, Role required) {
        return approver.decide(facts(change, staff, required, Set.of())).value().allowed();
    }

    /** Those who could, where a role is required. */
    List<Staff> entitled(AccessChange change, Role required) {
        return roles(required).stream()
                .flatMap(role -> people.withRole(role).stream())
                .distinct()
                .filter(staff -> entitled(change, staff, required))
                .toList();
    }

    /** The roles that stand for a required one. */
    List<Role> roles(Role required) {
        return Arrays.stream(Role.values())
                .filter(role -> approver.decide(new AccessApproverFacts(
                                false, false, false, true, ruled(required), Set.of(ruled(role))))
                        .value()
                        .allowed())
                .toList();
    }

    private AccessApprovalFacts facts(AccessChange change, Change kind) {
        var role = weighed(change);
        return new AccessApprovalFacts(
                kind, ruled(role), Reach.valueOf(reach(role).name()));
    }

    private AccessApproverFacts facts(AccessChange change, Staff staff, Role required, Set<StaffId> before) {
        return new AccessApproverFacts(
                staff.id().equals(change.holder()),
                staff.id().equals(change.requester()),
                before.contains(staff.id()),
                covers(staff, change),
                ruled(required),
                ruled(staff.roles()));
    }

    private boolean covers(Staff staff, AccessChange change) {
        return staff.may(Permission.ACCESS_READ)
                && staff.centreId().equals(people.get(change.holder()).centreId())
                && people.scope(staff, Permission.ACCESS_READ).covers(change.holder(), change.holderUnit());
    }

    /** A further unit is weighed like the role of the person that reaches it. */
    private Role weighed(AccessChange change) {
        var role = change.item().role();
        return role != null
                ? role
                : people.get(change.holder()).roles().stream()
                        .filter(AccessRules::reachesUnits)
                        .max(Comparator.comparing(AccessRules::reach))
                        .orElse(Role.TEAM_LEADER);
    }

    static boolean reachesUnits(Role role) {
        return reach(role) == Scope.Kind.TEAM || reach(role) == Scope.Kind.BRANCH;
    }

    private static Scope.Kind reach(Role role) {
        return RolePermissions.workReach(role);
    }

    private static DecisionSubject subject(AccessChange change) {
        return DecisionSubject.of(AccessBook.SUBJECT, change.id()).in(change.id());
    }

    private static StaffRole ruled(Role role) {
        return StaffRole.valueOf(role.name());
    }

    private static Set<StaffRole> ruled(Collection<Role> roles) {
        return roles.stream().map(AccessRules::ruled).collect(Collectors.toSet());
    }
}
