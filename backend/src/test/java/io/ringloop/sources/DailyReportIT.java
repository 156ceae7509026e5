package io.ringloop.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.customers.CustomerDraft;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.UnitKind;
import io.ringloop.processes.DailyReportProcess.Elements;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Daily reports from the day they are owed until the branch has decided. Catalogue 144, 145. */
class DailyReportIT extends ReportScene {

    private static final String HEADS = "姓名,电话,产品编码,车架号,购买日期\n";

    @Test
    void item144_aDealerOwesAReportEveryDayAndIsRemindedBeforeTheBranchIsTold() {
        reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        assertThat(of(ReportKind.PURCHASE, TODAY)).hasSize(1);
        var report = owed(ReportKind.PURCHASE, TODAY);
        assertThat(now(report.id()).dueAt()).isEqualTo(Instant.parse("2026-11-18T12:00:00Z"));
        assertThat(tasks.open(report.id(), Elements.DELIVER_REPORT)
                        .orElseThrow()
                        .unitId())
                .isEqualTo(outlet);

        clock.moveTo(Instant.parse("2026-11-18T12:00:01Z"));
        await(() -> assertThat(now(report.id()).remindedAt()).isNotNull());
        assertThat(told(report.id(), partner)).containsExactly("report-missing");
        assertThat(told(report.id(), leader)).isEmpty();
        assertThat(now(report.id()).lateAt(clock.instant())).isTrue();

        clock.moveTo(Instant.parse("2026-11-18T14:00:01Z"));
        await(() -> assertThat(now(report.id()).branchAt()).isNotNull());
        assertThat(told(report.id(), leader)).containsExactly("report-late");
        assertThat(told(report.id(), otherLeader)).isEmpty();

        clock.moveTo(Instant.parse("2026-12-02T12:00:01Z"));
        inState(report.id(), ReportState.MISSING);
        refused("daily-report-closed", () -> check(report, HEADS + row("王芳", mobile(), serial())));
    }

    @Test
    void eachDayIsNotedOnceAlsoTheDaysThatWereSleptThrough() {
        reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        owed(ReportKind.PURCHASE, TODAY);
        openings.open();
        assertThat(of(ReportKind.PURCHASE, TODAY)).hasSize(1);

        clock.advance(Duration.ofDays(3));
        owed(ReportKind.PURCHASE, TODAY.plusDays(3));
        assertThat(of(ReportKind.PURCHASE, TODAY.plusDays(1))).hasSize(1);
        assertThat(of(ReportKind.PURCHASE, TODAY.plusDays(2))).hasSize(1);
    }

    @Test
    void item145_aStationOwesNoneForARestDay() {
        var before = LocalDate.of(2026, 9, 30);
        var nationalDay = LocalDate.of(2026, 10, 1);
        clock.moveTo(Instant.parse("2026-10-01T02:00:00Z"));
        reporters.add(outlet, ReportKind.REPAIR, before);
        reporters.add(outlet, ReportKind.PURCHASE, before);
        owed(ReportKind.PURCHASE, nationalDay);
        assertThat(of(ReportKind.REPAIR, before)).hasSize(1);
        assertThat(of(ReportKind.REPAIR, nationalDay)).isEmpty();
    }

    @Test
    void nothingSoldIsAReportTooAndNeedsNoApproval() {
        reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        var report = owed(ReportKind.PURCHASE, TODAY);
        var scope = scope(partner, Permission.DAILY_REPORTS_DELIVER);
        reports.nothing(report.id(), now(report.id()).version(), partner, scope);
        assertThat(now(report.id()).state()).isEqualTo(ReportState.NOTHING);
        assertThat(tasks.open(report.id())).isEmpty();
        // Said once more, it changes nothing.
        var version = now(report.id()).version();
        reports.nothing(report.id(), version, partner, scope);
        assertThat(now(report.id()).version()).isEqualTo(version);
    }

    @Test
    void item144_theBranchApprovesAndNobodyElse() {
        var report = delivered();
        var task = task(report.id(), Elements.APPROVE_REPORT);
        assertThat(task.dueAt()).isAfter(START);
        refused("task-not-found", () -> tasks.claim(task.id(), otherLeader, task.version()));
        refused("task-not-found", () -> tasks.claim(task.id(), partner, task.version()));
        decide(report.id(), leader, Map.of("reportDecision", "approve"));
        assertThat(now(report.id()).decidedBy()).isEqualTo(leader.id());
        inState(report.id(), ReportState.TAKEN_OVER);
        await(() -> assertThat(told(report.id(), partner)).containsExactly("report-taken"));
    }

    @Test
    void aLeaderWhoCameLaterFromAnotherBranchIsRefused() {
        var report = delivered();
        var late = people.in(people.below(manager.unitId(), UnitKind.BRANCH), Role.TEAM_LEADER);
        refused("report-out-of-reach", () -> decide(report.id(), late, Map.of("reportDecision", "approve")));
        assertThat(now(report.id()).state()).isEqualTo(ReportState.DELIVERED);
    }

    @Test
    void aBranchThatDoesNotDecideIsUrged() {
        var report = delivered();
        var dueAt = task(report.id(), Elements.APPROVE_REPORT).dueAt();
        clock.moveTo(Objects.requireNonNull(dueAt).plusSeconds(1));
        await(() -> assertThat(told(report.id(), leader)).containsExactly("report-waiting"));
    }

    @Test
    void whatIsReturnedIsDueAgainMendedAndDeliveredAgain() {
        var number = mobile();
        reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        var report = owed(ReportKind.PURCHASE, TODAY);
        var wrong = HEADS + row("王芳", number, serial());
        check(report, wrong);
        deliver(report.id());
        decide(report.id(), leader, Map.of("reportDecision", "return", "reason", "车架号不对"));
        inState(report.id(), ReportState.RETURNED);
        await(() -> assertThat(told(report.id(), partner)).containsExactly("report-returned"));
        assertThat(now(report.id()).reason()).isEqualTo("车架号不对");
        // Noon of the next day in Shanghai.
        assertThat(now(report.id()).dueAt()).isEqualTo(Instant.parse("2026-11-19T04:00:00Z"));
        assertThat(customers.candidates(number)).isEmpty();

        refused("report-same-as-returned", () -> check(report, wrong));
        takenOver(now(report.id()), HEADS + row("王芳", number, serial()));
        assertThat(only(number).products()).hasSize(1);
    }

    @Test
    void whoOwesNoReportsAnyMoreIsNotWaitedFor() {
        var reporter = reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        var report = owed(ReportKind.PURCHASE, TODAY);
        refused("reporter-exists", () -> reporters.add(outlet, ReportKind.PURCHASE, TODAY));
        reporters.end(reporter.id(), reporter.version());
        assertThat(now(report.id()).state()).isEqualTo(ReportState.CANCELLED);
        assertThat(tasks.open(report.id())).isEmpty();
        clock.advance(Duration.ofDays(1));
        openings.open();
        assertThat(of(ReportKind.PURCHASE, TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void reportsOfOthersAreNotThere() {
        var report = delivered();
        var elsewhere = people.in(people.below(manager.unitId(), UnitKind.OUTLET), Role.PARTNER);
        var reads = scope(elsewhere, Permission.DAILY_REPORTS_READ);
        refused("daily-report-not-found", () -> reports.get(report.id(), reads));
        refused("daily-report-not-found", () -> reports.rows(report.id(), null, reads, null, 10));
        refused("daily-report-not-found", () -> reports.deliver(report.id(), report.version(), elsewhere, reads));
        var others = scope(otherLeader, Permission.DAILY_REPORTS_READ);
        refused("daily-report-not-found", () -> reports.get(report.id(), others));
        assertThat(reports.get(report.id(), scope(leader, Permission.DAILY_REPORTS_READ))
                        .id())
                .isEqualTo(report.id());
    }

    @Test
    void whatIsKnownOfACustomerStaysAsItIs() {
        var number = mobile();
        UUID known = customers
                .create(new CustomerDraft("李强", List.of(number), null, null, null, "老地址", null, null, null, null, null))
                .id();
        reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        var heads = "姓名,电话,产品编码,车架号,购买日期,地址\n";
        takenOver(
                owed(ReportKind.PURCHASE, TODAY),
                heads + "李强," + number + "," + code + "," + serial() + ",2026-11-17,新地址\n");
        assertThat(only(number).id()).isEqualTo(known);
        assertThat(only(number).address()).isEqualTo("老地址");
        assertThat(only(number).products()).hasSize(1);
    }

    private DailyReport delivered() {
        reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        var report = owed(ReportKind.PURCHASE, TODAY);
        check(report, HEADS + row("王芳", mobile(), serial()));
        return deliver(report.id());
    }

    private String row(String name, String number, String serial) {
        return name + "," + number + "," + code + "," + serial + ",2026-11-17\n";
    }
}
