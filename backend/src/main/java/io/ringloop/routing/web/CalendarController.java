package io.ringloop.routing.web;

import io.ringloop.deadlines.CalendarEditing;
import io.ringloop.deadlines.CalendarEditing.EditedCalendar;
import io.ringloop.deadlines.CalendarPlan;
import io.ringloop.deadlines.CalendarPlan.Opening;
import io.ringloop.deadlines.CalendarPlan.PlannedDay;
import io.ringloop.deadlines.CalendarYear;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.routing.hours.LinePlan;
import io.ringloop.routing.hours.Lines;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opening hours, holidays and make-up days. Everybody may know them: callers ask. */
@RestController
@RequestMapping("/api/calendars")
@Requires(Permission.OWN_ACCOUNT)
class CalendarController {

    record OpeningForm(int weekday, int opens, int closes) {}

    record DayForm(
            @NotNull LocalDate day,
            @Nullable Integer likeWeekday,
            @Valid @NotNull NameForm name) {}

    record YearForm(int year, boolean official, @NotNull String note) {}

    record CalendarForm(
            @NotNull List<@Valid @NotNull OpeningForm> week,
            @NotNull List<@Valid @NotNull DayForm> days,
            @NotNull List<@Valid @NotNull YearForm> years) {

        CalendarPlan plan() {
            return new CalendarPlan(
                    week.stream()
                            .map(one -> new Opening(one.weekday(), one.opens(), one.closes()))
                            .toList(),
                    days.stream()
                            .map(one -> new PlannedDay(
                                    one.day(), one.likeWeekday(), one.name().text()))
                            .toList(),
                    years.stream()
                            .map(one -> new CalendarYear(one.year(), one.official(), one.note()))
                            .toList());
        }
    }

    record CalendarView(
            String key,
            Text name,
            String zone,
            List<String> numbers,
            List<Opening> week,
            List<PlannedDay> days,
            List<CalendarYear> years,
            int version) {

        static CalendarView of(EditedCalendar calendar, LinePlan lines) {
            return new CalendarView(
                    calendar.key(),
                    calendar.name(),
                    calendar.zone().getId(),
                    lines.numbersServedBy(calendar.key()),
                    calendar.plan().week(),
                    calendar.plan().days(),
                    calendar.plan().years(),
                    calendar.version());
        }
    }

    private final CalendarEditing calendars;
    private final Lines lines;

    CalendarController(CalendarEditing calendars, Lines lines) {
        this.calendars = calendars;
        this.lines = lines;
    }

    @GetMapping
    List<CalendarView> list() {
        var plan = lines.plan();
        return calendars.all().stream()
                .map(calendar -> CalendarView.of(calendar, plan))
                .toList();
    }

    @PutMapping("/{key}")
    @Requires(Permission.ROUTING_WRITE)
    ResponseEntity<CalendarView> change(
            @PathVariable String key,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody CalendarForm form) {
        var calendar = calendars.change(key, ETags.version(ifMatch), form.plan());
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, ETags.of(calendar.version()))
                .body(CalendarView.of(calendar, lines.plan()));
    }
}
