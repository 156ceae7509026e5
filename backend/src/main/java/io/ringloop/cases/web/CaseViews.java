package io.ringloop.cases.web;

import io.ringloop.archive.Titles;
import io.ringloop.cases.Attachment;
import io.ringloop.cases.CaseEntry;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.CaseLink;
import io.ringloop.cases.CaseLinks;
import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.CaseThings;
import io.ringloop.deadlines.ClockRow;
import io.ringloop.deadlines.ClockState;
import io.ringloop.deadlines.Clocks;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Page;
import io.ringloop.shared.Text;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases as the browser gets them. */
@Component
class CaseViews {

    private final Clocks clocks;
    private final CaseLinks links;
    private final Tasks tasks;
    private final List<CaseThings> things;
    private final People people;
    private final Clock clock;

    CaseViews(Clocks clocks, CaseLinks links, Tasks tasks, List<CaseThings> things, People people, Clock clock) {
        this.clocks = clocks;
        this.links = links;
        this.tasks = tasks;
        this.things = things;
        this.people = people;
        this.clock = clock;
    }

    /** Who has to do with a case. */
    record CasePerson(UUID id, String displayName) {}

    /** Whose work a case is. */
    record CaseUnit(UUID id, String name) {}

    /**
     * One line of a list.
     *
     * @param claimed false while the leader on duty answers for it until somebody claims it
     * @param clock how the deadline stands: {@code ok}, {@code warned}, {@code breached} or {@code none}
     */
    record CaseRow(
            UUID id,
            String number,
            CaseKind kind,
            CaseStatus status,
            String title,
            @Nullable UUID customerId,
            @Nullable String customer,
            @Nullable String product,
            @Nullable String severity,
            CaseUnit unit,
            @Nullable CasePerson owner,
            boolean claimed,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt,
            String clock,
            @Nullable Instant closedAt,
            @Nullable String closeReason,
            int reopenCount,
            int version) {}

    /** One clock: where it stands and what comes next. */
    record CaseClock(
            UUID id,
            String kind,
            String clockClass,
            ClockState state,
            String calendar,
            @Nullable String length,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant warnAt,
            @Nullable Instant nextAt,
            @Nullable Instant breachedAt,
            int breachCount,
            @Nullable Instant pausedSince,
            @Nullable String pauseReason,
            long pausedSeconds,
            @Nullable Instant endedAt,
            @Nullable UUID decisionId) {}

    /** A file of a case. */
    record CaseAttachment(
            UUID fileId, String name, Instant at, @Nullable CasePerson by) {}

    /** A case with what hangs on it. */
    record CaseView(
            CaseRow summary,
            @Nullable String channel,
            Instant openedAt,
            @Nullable CasePerson openedBy,
            @Nullable UUID mergedInto,
            List<CaseClock> clocks,
            List<CaseLink> links,
            List<UUID> contacts,
            List<CaseAttachment> attachments) {}

    /**
     * Something that somebody has to do about a case.
     *
     * @param groups the roles that may take it
     * @param clock how its deadline stands: {@code ok}, {@code warned}, {@code breached} or {@code none}
     */
    record CaseTask(
            UUID id,
            Text title,
            @Nullable CasePerson assignee,
            List<String> groups,
            Instant createdAt,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt,
            String clock) {}

    /** One line of the timeline. */
    record CaseEntryView(
            UUID id,
            Instant at,
            String kind,
            String code,
            Text title,
            Map<String, Object> params,
            @Nullable String refType,
            @Nullable UUID refId,
            @Nullable CasePerson who) {}

    List<CaseTask> tasks(UUID caseId) {
        var keys = Stream.concat(Stream.of(caseId), things.stream().flatMap(each -> each.of(caseId).stream()))
                .collect(Collectors.toSet());
        var open = tasks.open(keys);
        var names = names(open.stream().map(Task::assignee));
        var now = clock.instant();
        return open.stream()
                .map(task -> new CaseTask(
                        task.id(),
                        new Text(task.titleZh(), task.titleEn()),
                        person(task.assignee(), names),
                        task.groups(),
                        task.createdAt(),
                        task.dueAt(),
                        task.warnAt(),
                        task.clockAt(now)))
                .toList();
    }

    Page<CaseRow> rows(Page<CaseFile> files) {
        var names = names(files.items().stream().map(CaseFile::owner));
        var units = units();
        return files.map(file -> row(file, names, units));
    }

    CaseView view(CaseFile file) {
        var attachments = links.attachments(file.id());
        var names = names(Stream.concat(
                Stream.of(file.owner(), file.openedBy()), attachments.stream().map(Attachment::by)));
        return new CaseView(
                row(file, names, units()),
                file.channel(),
                file.openedAt(),
                person(file.openedBy(), names),
                file.mergedInto(),
                clocks(file.id()),
                links.of(file.id()),
                links.contacts(file.id()),
                attachments.stream()
                        .map(each ->
                                new CaseAttachment(each.fileId(), each.name(), each.at(), person(each.by(), names)))
                        .toList());
    }

    List<CaseClock> clocks(UUID id) {
        return clocks.of(id).stream().map(CaseViews::clock).toList();
    }

    Page<CaseEntryView> entries(Page<CaseEntry> entries) {
        var names = names(entries.items().stream().map(CaseEntry::actor));
        return entries.map(entry -> new CaseEntryView(
                entry.id(),
                entry.at(),
                entry.kind(),
                entry.code(),
                title(entry),
                entry.params(),
                entry.refType(),
                entry.refId(),
                person(entry.actor(), names)));
    }

    private static Text title(CaseEntry entry) {
        if (entry.kind().equals("task")) {
            return new Text(
                    String.valueOf(entry.params().get("zh")),
                    String.valueOf(entry.params().get("en")));
        }
        var title = Titles.of(entry.code());
        return new Text(title.zh(), title.en());
    }

    private CaseRow row(CaseFile file, Map<StaffId, String> names, Map<UUID, String> units) {
        return new CaseRow(
                file.id(),
                file.number(),
                file.kind(),
                file.status(),
                file.title(),
                file.customerId(),
                file.customerName(),
                file.product(),
                file.severity(),
                new CaseUnit(file.unitId(), units.getOrDefault(file.unitId(), "?")),
                person(file.owner(), names),
                file.claimedAt() != null,
                file.receivedAt(),
                file.dueAt(),
                file.warnAt(),
                file.clockAt(clock.instant()),
                file.closedAt(),
                file.closeReason(),
                file.reopenCount(),
                file.version());
    }

    private static CaseClock clock(ClockRow row) {
        var course = row.course();
        var length = row.terms().length();
        return new CaseClock(
                row.id(),
                row.kind(),
                row.clockClass(),
                course.state(),
                row.calendar(),
                length == null ? null : length.text(),
                row.startedAt(),
                course.due(),
                course.warn(),
                course.next(),
                course.breachedAt(),
                course.breaches(),
                course.pausedSince(),
                course.pauseReason() == null ? null : course.pauseReason().code(),
                course.pausedSeconds(),
                course.endedAt(),
                row.decisionId());
    }

    private static @Nullable CasePerson person(@Nullable StaffId id, Map<StaffId, String> names) {
        return id == null ? null : new CasePerson(id.value(), names.getOrDefault(id, "?"));
    }

    private Map<StaffId, String> names(Stream<@Nullable StaffId> ids) {
        var known = ids.filter(Objects::nonNull).collect(Collectors.toSet());
        return people.findAll(known).stream().collect(Collectors.toMap(Staff::id, Staff::displayName));
    }

    private Map<UUID, String> units() {
        return people.units().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::name));
    }
}
