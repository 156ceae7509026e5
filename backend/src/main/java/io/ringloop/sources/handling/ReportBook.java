package io.ringloop.sources.handling;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.ProblemException;
import io.ringloop.sources.DailyReport;
import io.ringloop.sources.store.DailyReportStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every step of a daily report reads, records and tells. */
@Component
public class ReportBook {

    /** What facts and notices are about. */
    public static final String SUBJECT = "daily-report";

    private final DailyReportStore store;
    private final People people;
    private final Notices notices;
    private final Archive archive;
    private final LiveEvents live;
    private final Clock clock;

    ReportBook(DailyReportStore store, People people, Notices notices, Archive archive, LiveEvents live, Clock clock) {
        this.store = store;
        this.people = people;
        this.notices = notices;
        this.archive = archive;
        this.live = live;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day it is where a unit works. */
    public LocalDate today(UUID unit) {
        return LocalDate.ofInstant(now(), people.zoneOf(unit));
    }

    /** When a day begins where a unit works. */
    Instant beginOf(LocalDate day, UUID unit) {
        return day.atStartOfDay(people.zoneOf(unit)).toInstant();
    }

    /**
     * Nobody else changes it until the end of the transaction.
     *
     * @throws ProblemException {@code daily-report-not-found}
     */
    public DailyReport lock(UUID id) {
        return store.lock(id).orElseThrow(() -> notFound(id));
    }

    public static ProblemException notFound(UUID id) {
        return new ProblemException("daily-report-not-found", Map.of("id", id));
    }

    public String unitName(UUID unit) {
        return people.unit(unit).map(OrgUnit::name).orElse("?");
    }

    /** Whose work the callbacks are, and within which nothing is taken over twice. */
    public UUID centreOf(UUID unit) {
        return people.unit(unit).map(OrgUnit::centreId).orElse(unit);
    }

    /** Who delivers for a unit. */
    List<Staff> reporters(UUID unit) {
        var units = people.unitsBelow(unit);
        return people.withRole(Role.PARTNER).stream()
                .filter(staff -> units.contains(staff.unitId()))
                .toList();
    }

    /** Who decides for the branch of a unit: its leaders, else the operations managers. */
    List<Staff> approvers(UUID unit) {
        var leaders = reaching(people.withRole(Role.TEAM_LEADER), unit);
        return leaders.isEmpty() ? reaching(people.withRole(Role.OPS_MANAGER), unit) : leaders;
    }

    /** Whether somebody may decide about the reports of a unit. */
    boolean mayApprove(Staff staff, UUID unit) {
        if (!staff.may(Permission.DAILY_REPORTS_APPROVE) || !staff.centreId().equals(centreOf(unit))) {
            return false;
        }
        var scope = people.scope(staff, Permission.DAILY_REPORTS_APPROVE);
        return scope.all() || scope.units().contains(unit);
    }

    private List<Staff> reaching(List<Staff> staff, UUID unit) {
        return staff.stream().filter(each -> mayApprove(each, unit)).toList();
    }

    /** Records what happened, and tells the browsers. */
    public void prove(String kind, DailyReport report, Map<String, Object> more) {
        var data = new LinkedHashMap<String, Object>();
        data.put("unit", report.unitId());
        data.put("kind", report.kind().code());
        data.put("day", report.day().toString());
        data.putAll(more);
        archive.append(Fact.of(kind, SUBJECT, report.id(), data).in(report.id()));
        live.publish(new LiveEvent(
                "dailyReport",
                report.id().toString(),
                Map.of("change", kind),
                Audience.unit(report.unitId()).and(Audience.permission(Permission.DAILY_REPORTS_READ))));
    }

    void tell(Collection<Staff> staff, DailyReport report, String template, Map<String, Object> more) {
        var params = new HashMap<>(more);
        params.put("unit", unitName(report.unitId()));
        params.put("kind", report.kind().label());
        params.put("day", report.day().toString());
        staff.forEach(each -> notices.send(NoticeOrder.of(template, Recipient.staff(each), report.unitId(), params)
                .about(SUBJECT, report.id())));
    }

    /** When it is due, for people to read. */
    static Instant dueAt(DailyReport report) {
        return Objects.requireNonNull(report.dueAt(), "a report without its time");
    }
}
