package io.ringloop.routing.web;

import io.ringloop.people.Actor;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.routing.Presence;
import io.ringloop.routing.Presences;
import io.ringloop.routing.Routing;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Own presence, and the team's for those who lead it. */
@RestController
@RequestMapping("/api/presence")
class PresenceController {

    private static final int MOST = 500;

    private final Presences presences;
    private final Routing routing;
    private final People people;
    private final Actor actor;

    PresenceController(Presences presences, Routing routing, People people, Actor actor) {
        this.presences = presences;
        this.routing = routing;
        this.people = people;
        this.actor = actor;
    }

    @GetMapping
    @Requires(Permission.PRESENCE_OWN)
    Presence own() {
        return presences.of(current());
    }

    @PutMapping
    @Requires(Permission.PRESENCE_OWN)
    Presence want(@RequestBody Wish wish) {
        return presences.want(current(), wish.wanted());
    }

    record ReasonRow(String code, Text label) {}

    @GetMapping("/reasons")
    @Requires(Permission.OWN_ACCOUNT)
    List<ReasonRow> reasons() {
        return routing.breakReasons().stream()
                .filter(reason -> reason.selectable())
                .map(reason -> new ReasonRow(reason.code(), reason.label()))
                .toList();
    }

    record Person(UUID id, String displayName) {}

    record TeamRow(Person staff, Presence presence) {}

    /** Those who take calls, by name. */
    @GetMapping("/team")
    @Requires(Permission.PRESENCE_TEAM)
    Page<TeamRow> team(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "100") int limit) {
        var from = Cursor.parse(cursor, 1);
        var team = people.within(actor.scope(Permission.PRESENCE_TEAM)).stream()
                .filter(staff -> staff.may(Permission.PRESENCE_OWN))
                .toList();
        var rows = after(team, from == null ? null : new StaffId(from.uuid(0)));
        var size = Math.max(1, Math.min(limit, MOST));
        var shown = rows.subList(0, Math.min(rows.size(), size + 1));
        var seen = presences.of(shown);
        return Page.of(shown, size, staff -> Cursor.of(staff.id().value()))
                .map(staff -> new TeamRow(
                        new Person(staff.id().value(), staff.displayName()),
                        Objects.requireNonNull(seen.get(staff.id()))));
    }

    /** For those who forgot: their leader sends them on a break or home. */
    @PutMapping("/team/{staffId}")
    @Requires(Permission.PRESENCE_TEAM)
    TeamRow wantFor(@PathVariable UUID staffId, @RequestBody Wish wish) {
        var scope = actor.scope(Permission.PRESENCE_TEAM);
        var staff = people.find(new StaffId(staffId))
                .filter(person -> scope.covers(person.id(), person.unitId()))
                .filter(person -> person.may(Permission.PRESENCE_OWN))
                .orElseThrow(() -> new ProblemException("staff-not-found", Map.of("id", staffId)));
        var presence = presences.want(staff, wish.wanted());
        return new TeamRow(new Person(staffId, staff.displayName()), presence);
    }

    /** As the person is now: phone and skills may have changed since they signed in. */
    private Staff current() {
        return people.get(actor.staff().id());
    }

    private static List<Staff> after(List<Staff> team, @Nullable StaffId last) {
        var rest = new ArrayList<>(team);
        if (last != null) {
            var index = team.stream().map(Staff::id).toList().indexOf(last);
            rest.subList(0, index + 1).clear();
        }
        return rest;
    }
}
