package io.ringloop.access.web;

import io.ringloop.access.AccessChange;
import io.ringloop.access.AccessChanges;
import io.ringloop.access.AccessDecision;
import io.ringloop.access.AccessState;
import io.ringloop.people.Actor;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes of access as the browser gets them. */
@Component
class AccessViews {

    private final AccessChanges changes;
    private final People people;
    private final Actor actor;

    AccessViews(AccessChanges changes, People people, Actor actor) {
        this.changes = changes;
        this.people = people;
        this.actor = actor;
    }

    /** Somebody who asked, gets, or decided. */
    record AccessPerson(UUID id, String displayName) {}

    /** The further unit. */
    record AccessUnit(UUID id, String name) {}

    /** @param round 0: the approval; above: a certification */
    record AccessAnswer(
            AccessPerson by,
            String answer,
            @Nullable String reason,
            @Nullable String note,
            int round,
            Instant at) {}

    /**
     * One line of the list.
     *
     * @param why slug: why it was refused, or ended otherwise
     * @param approvers roles that have to approve in turn; while it is in force, those that have to certify it
     * @param withdrawable the reader asked for it, and nobody has decided yet
     */
    record AccessRow(
            UUID id,
            String kind,
            AccessPerson holder,
            AccessPerson requester,
            @Nullable Role role,
            @Nullable AccessUnit unit,
            String reason,
            @Nullable Instant wantedUntil,
            AccessState state,
            @Nullable String why,
            List<Role> approvers,
            List<AccessAnswer> answers,
            @Nullable Instant validUntil,
            Instant requestedAt,
            @Nullable Instant appliedAt,
            @Nullable Instant endedAt,
            boolean withdrawable,
            int version) {}

    Page<AccessRow> rows(Page<AccessChange> page) {
        var answers = changes
                .decisions(page.items().stream().map(AccessChange::id).toList())
                .stream()
                .collect(Collectors.groupingBy(AccessDecision::changeId));
        var names = names(
                page.items(), answers.values().stream().flatMap(List::stream).toList());
        return page.map(change -> row(change, answers.getOrDefault(change.id(), List.of()), names));
    }

    AccessRow row(AccessChange change) {
        var answers = changes.decisions(List.of(change.id()));
        return row(change, answers, names(List.of(change), answers));
    }

    private AccessRow row(AccessChange change, List<AccessDecision> answers, Map<StaffId, String> names) {
        var unit = change.item().unit();
        var mine = actor.current()
                .map(Staff::id)
                .filter(change.requester()::equals)
                .isPresent();
        return new AccessRow(
                change.id(),
                change.kind(),
                person(change.holder(), names),
                person(change.requester(), names),
                change.item().role(),
                unit == null
                        ? null
                        : new AccessUnit(
                                unit, people.unit(unit).map(OrgUnit::name).orElse("?")),
                change.reason(),
                change.wantedUntil(),
                change.state(),
                change.why(),
                change.approvers(),
                answers.stream()
                        .map(answer -> new AccessAnswer(
                                person(answer.by(), names),
                                answer.answer(),
                                answer.reason(),
                                answer.note(),
                                answer.round(),
                                answer.at()))
                        .toList(),
                change.validUntil(),
                change.requestedAt(),
                change.appliedAt(),
                change.endedAt(),
                mine && change.state() == AccessState.REQUESTED,
                change.version());
    }

    private Map<StaffId, String> names(List<AccessChange> shown, List<AccessDecision> answers) {
        var ids = Stream.concat(
                        shown.stream().flatMap(change -> Stream.of(change.holder(), change.requester())),
                        answers.stream().map(AccessDecision::by))
                .collect(Collectors.toSet());
        return people.findAll(ids).stream().collect(Collectors.toMap(Staff::id, Staff::displayName));
    }

    private static AccessPerson person(StaffId id, Map<StaffId, String> names) {
        return new AccessPerson(id.value(), names.getOrDefault(id, "?"));
    }
}
