package io.ringloop.quality.handling;

import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.UnitKind;
import io.ringloop.quality.QualitySettings;
import io.ringloop.quality.SamplingPlans.PlanDraft;
import io.ringloop.quality.WeeklySamples;
import io.ringloop.shared.ProblemException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Draws the sample of the week that is over, once: a plan that has contacts of that week, drawn by itself or by hand, keeps it from
 * being drawn again. It asks every hour, so a Monday that was slept through is made up for later in the week.
 */
@Component
public class WeeklyDraw {

    private static final Logger LOG = LoggerFactory.getLogger(WeeklyDraw.class);

    private final SampleRun run;
    private final WeeklySamples weekly;
    private final QualityBook book;
    private final QualitySettings settings;
    private final People people;

    WeeklyDraw(SampleRun run, WeeklySamples weekly, QualityBook book, QualitySettings settings, People people) {
        this.run = run;
        this.weekly = weekly;
        this.book = book;
        this.settings = settings;
        this.people = people;
    }

    /** Of every centre; one that fails does not keep the others from theirs. */
    @Scheduled(cron = "0 11 * * * *", zone = "UTC")
    @SchedulerLock(name = "quality-weekly-draw", lockAtMostFor = "PT30M")
    public void draw() {
        for (var unit : people.units()) {
            if (unit.kind() == UnitKind.CENTRE) {
                attempt(unit);
            }
        }
    }

    private void attempt(OrgUnit centre) {
        try {
            draw(centre.id());
        } catch (ProblemException nothingToDraw) {
            LOG.debug("No weekly sample of {}: {}", centre.id(), nothingToDraw.slug());
        } catch (RuntimeException failure) {
            LOG.error("The weekly sample of {} could not be drawn", centre.id(), failure);
        }
    }

    /**
     * @throws ProblemException {@code sampling-plan-overlaps}, {@code sampling-frame-empty}
     */
    void draw(UUID centre) {
        var zone = people.zoneOf(centre);
        var monday = LocalDate.ofInstant(book.now(), zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var settled = monday.atTime(settings.weeklyHour(), 0).atZone(zone).toInstant();
        var sample = weekly.of(centre);
        if (!sample.active() || book.now().isBefore(settled)) {
            return;
        }
        var first = monday.minusWeeks(1);
        run.draw(
                new PlanDraft(
                        week(first),
                        centre,
                        first.atStartOfDay(zone).toInstant(),
                        monday.atStartOfDay(zone).toInstant(),
                        sample.keyScenarios()),
                null);
    }

    /** Such as {@code 2026-W47}. */
    private static String week(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
