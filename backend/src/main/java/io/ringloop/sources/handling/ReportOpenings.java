package io.ringloop.sources.handling;

import io.ringloop.engine.Processes;
import io.ringloop.processes.DailyReportProcess;
import io.ringloop.processes.DailyReportProcess.Variables;
import io.ringloop.shared.Ids;
import io.ringloop.sources.Reporter;
import io.ringloop.sources.store.DailyReportStore;
import io.ringloop.sources.store.ReporterStore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes for each day which reports are owed. A day that was slept through is noted later, up to a week. */
@Component
public class ReportOpenings {

    private static final int MOST_DAYS_BACK = 7;

    private final ReporterStore reporters;
    private final DailyReportStore store;
    private final ReportBook book;
    private final ReportDeadlines deadlines;
    private final Processes processes;

    ReportOpenings(
            ReporterStore reporters,
            DailyReportStore store,
            ReportBook book,
            ReportDeadlines deadlines,
            Processes processes) {
        this.reporters = reporters;
        this.store = store;
        this.book = book;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    /** Notes what is owed for today and was not noted yet. */
    @Scheduled(cron = "0 1/10 * * * *", zone = "UTC")
    @SchedulerLock(name = "sources-daily-reports", lockAtMostFor = "PT10M")
    @Transactional
    public void open() {
        var farthest = LocalDate.ofInstant(book.now(), ZoneOffset.UTC).plusDays(1);
        reporters.owing(farthest).forEach(owed -> open(owed.reporter(), owed.last()));
    }

    /** Notes what somebody owes who owes reports from now on, so that nobody has to wait for it. */
    public void begin(Reporter reporter) {
        open(reporter, null);
    }

    private void open(Reporter reporter, @Nullable LocalDate last) {
        var today = book.today(reporter.unitId());
        var first = later(reporter.since(), today.minusDays(MOST_DAYS_BACK));
        var day = last == null ? first : later(last.plusDays(1), first);
        for (; !day.isAfter(today); day = day.plusDays(1)) {
            note(reporter, day);
        }
    }

    private void note(Reporter reporter, LocalDate day) {
        var id = Ids.next();
        if (deadlines.expects(reporter, day) && store.insert(id, reporter, day, book.now())) {
            processes.start(DailyReportProcess.KEY, id, Map.of(Variables.DAILY_REPORT_ID, id.toString()));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
