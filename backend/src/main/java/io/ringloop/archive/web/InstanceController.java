package io.ringloop.archive.web;

import io.ringloop.archive.InstanceFilter;
import io.ringloop.archive.InstanceRow;
import io.ringloop.archive.Instances;
import io.ringloop.archive.PathStep;
import io.ringloop.archive.TimelineEntry;
import io.ringloop.archive.Titles;
import io.ringloop.archive.Titles.Title;
import io.ringloop.people.Actor;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Process instances: which there are, and the story of each. */
@RestController
@RequestMapping("/api/instances")
@Requires(Permission.INSTANCES_READ)
class InstanceController {

    private static final int MOST = 500;

    private final Instances instances;
    private final People people;
    private final Actor actor;

    InstanceController(Instances instances, People people, Actor actor) {
        this.instances = instances;
        this.people = people;
        this.actor = actor;
    }

    /** One line of a list. */
    record InstanceItem(
            String id,
            String processKey,
            Title name,
            int version,
            String businessKey,
            String subject,
            Instant startedAt,
            @Nullable Instant endedAt,
            String state) {

        static InstanceItem of(InstanceRow row) {
            return new InstanceItem(
                    row.id(),
                    row.processKey(),
                    Titles.ofElement(row.name()),
                    row.version(),
                    row.businessKey() == null ? "" : row.businessKey(),
                    row.subject(),
                    row.startedAt(),
                    row.endedAt(),
                    row.state());
        }
    }

    /** An element on the path, named in the reader's language. */
    record InstanceStep(
            String elementId,
            String name,
            String type,
            Instant startedAt,
            @Nullable Instant endedAt,
            String state,
            @Nullable String who) {}

    /** An instance with its path. */
    record InstanceView(
            String id,
            String processKey,
            Title name,
            int version,
            String businessKey,
            String subject,
            Instant startedAt,
            @Nullable Instant endedAt,
            String state,
            List<InstanceStep> path) {}

    /** One thing that happened. */
    record TimelineItem(
            Instant at, String kind, Title title, @Nullable String who, Map<String, Object> data) {}

    @GetMapping
    Page<InstanceItem> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String processKey,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new InstanceFilter(q, processKey, state);
        return instances
                .list(filter, actor.scope(Permission.INSTANCES_READ), cursor, within(limit))
                .map(InstanceItem::of);
    }

    @GetMapping("/{id}")
    InstanceView view(@PathVariable String id, Locale locale) {
        var instance = find(id);
        var row = InstanceItem.of(instance);
        var path = instances.path(instance);
        var names = names(path.stream().map(PathStep::who).toList());
        return new InstanceView(
                row.id(),
                row.processKey(),
                row.name(),
                row.version(),
                row.businessKey(),
                row.subject(),
                row.startedAt(),
                row.endedAt(),
                row.state(),
                path.stream().map(step -> step(step, locale, names)).toList());
    }

    @GetMapping(path = "/{id}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(@PathVariable String id) {
        return instances.diagram(find(id));
    }

    @GetMapping("/{id}/timeline")
    Page<TimelineItem> timeline(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        var page = instances.timeline(find(id), cursor, within(limit));
        var names = names(page.items().stream().map(TimelineEntry::who).toList());
        return page.map(entry -> new TimelineItem(
                entry.at(),
                entry.kind(),
                entry.kind().equals("step") || entry.kind().equals("task")
                        ? Titles.ofElement(entry.title())
                        : Titles.of(entry.title()),
                entry.who() == null ? null : names.get(entry.who()),
                entry.data()));
    }

    private InstanceRow find(String id) {
        return instances.find(id, actor.scope(Permission.INSTANCES_READ));
    }

    private static InstanceStep step(PathStep step, Locale locale, Map<UUID, String> names) {
        var name = Titles.ofElement(step.name());
        return new InstanceStep(
                step.elementId(),
                locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? name.en() : name.zh(),
                step.type(),
                step.startedAt(),
                step.endedAt(),
                step.state(),
                step.who() == null ? null : names.get(step.who()));
    }

    private Map<UUID, String> names(Collection<@Nullable UUID> ids) {
        var staff = ids.stream().filter(Objects::nonNull).map(StaffId::new).collect(Collectors.toSet());
        return people.findAll(staff).stream()
                .collect(Collectors.toMap(person -> person.id().value(), Staff::displayName));
    }

    private static int within(int limit) {
        return Math.max(1, Math.min(limit, MOST));
    }
}
