package io.ringloop.cases.web;

import io.ringloop.cases.CaseFilter;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.CaseList;
import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.CaseTimeline;
import io.ringloop.cases.web.CaseViews.CaseClock;
import io.ringloop.cases.web.CaseViews.CaseEntryView;
import io.ringloop.cases.web.CaseViews.CaseRow;
import io.ringloop.cases.web.CaseViews.CaseTask;
import io.ringloop.cases.web.CaseViews.CaseView;
import io.ringloop.people.Actor;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Scope;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Page;
import io.ringloop.shared.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases to read: the list, one with what hangs on it, its clocks, its timeline. */
@RestController
@RequestMapping("/api/cases")
@Requires(Permission.CASES_READ)
class CaseController {

    private static final int MOST = 200;

    private final CaseList list;
    private final CaseTimeline timeline;
    private final CaseViews views;
    private final People people;
    private final Actor actor;

    CaseController(CaseList list, CaseTimeline timeline, CaseViews views, People people, Actor actor) {
        this.list = list;
        this.timeline = timeline;
        this.views = views;
        this.people = people;
        this.actor = actor;
    }

    /** @param state {@code open}, {@code closed} or {@code all}; only open cases can be sorted by their deadline */
    @GetMapping
    Page<CaseRow> list(
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable List<String> status,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new CaseFilter(
                choice("sort", sort, Map.of("due", CaseFilter.Sort.DUE, "received", CaseFilter.Sort.RECEIVED)),
                open(state),
                kind == null ? null : read("kind", kind, CaseKind::of),
                status == null
                        ? Set.of()
                        : status.stream()
                                .map(one -> read("status", one, CaseStatus::of))
                                .collect(Collectors.toSet()),
                owner == null ? null : new StaffId(owner),
                units(team),
                customer,
                severity,
                overdue,
                q);
        return views.rows(list.list(filter, scope(), cursor, Math.max(1, Math.min(limit, MOST))));
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseView> view(@PathVariable UUID id) {
        var file = list.see(id, scope());
        return ResponseEntity.ok().eTag(ETags.of(file.version())).body(views.view(file));
    }

    @GetMapping("/{id}/clocks")
    List<CaseClock> clocks(@PathVariable UUID id) {
        return views.clocks(list.see(id, scope()).id());
    }

    /** What is to be done about it now, and by whom. */
    @GetMapping("/{id}/tasks")
    List<CaseTask> tasks(@PathVariable UUID id) {
        return views.tasks(list.see(id, scope()).id());
    }

    @GetMapping("/{id}/timeline")
    Page<CaseEntryView> timeline(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var file = list.see(id, scope());
        return views.entries(timeline.page(file.id(), cursor, Math.max(1, Math.min(limit, MOST))));
    }

    private Scope scope() {
        return actor.scope(Permission.CASES_READ);
    }

    /** A team with the units below it. */
    private Set<UUID> units(@Nullable UUID team) {
        if (team == null) {
            return Set.of();
        }
        var below = people.unitsBelow(team);
        if (below.isEmpty()) {
            throw invalid("team");
        }
        return below;
    }

    private static @Nullable Boolean open(String state) {
        return switch (state) {
            case "open" -> true;
            case "closed" -> false;
            case "all" -> null;
            default -> throw invalid("state");
        };
    }

    private static <T> T choice(String name, String value, Map<String, T> choices) {
        var choice = choices.get(value);
        if (choice == null) {
            throw invalid(name);
        }
        return choice;
    }

    private static <T> T read(String name, String value, Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException("parameter-invalid", Map.of("name", name), unknown);
        }
    }

    private static ProblemException invalid(String name) {
        return new ProblemException("parameter-invalid", Map.of("name", name));
    }
}
