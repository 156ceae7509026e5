package io.ringloop.deadlines;

import io.ringloop.deadlines.CalendarPlan.Opening;
import io.ringloop.deadlines.CalendarPlan.PlannedDay;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What a calendar must look like. */
final class CalendarRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 300;
    private static final int DAY = 24 * 60;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final List<FieldProblem> problems = new ArrayList<>();

    private CalendarRules() {}

    /**
     * @throws ProblemException {@code request-invalid} with a problem per field
     */
    static void check(CalendarPlan plan) {
        var rules = new CalendarRules();
        rules.week(plan.week());
        rules.days(plan.days());
        rules.years(plan.years());
        rules.finish();
    }

    private void week(List<Opening> week) {
        for (var each = 0; each < week.size(); each++) {
            var opening = week.get(each);
            var field = "week[" + each + "]";
            if (!isWeekday(opening.weekday())) {
                refuse(field + ".weekday", "field-invalid");
            } else if (opening.opens() < 0 || opening.closes() > DAY || opening.closes() <= opening.opens()) {
                refuse(field + ".closes", "hours-end-before-start");
            } else if (week.subList(0, each).stream().anyMatch(earlier -> overlap(earlier, opening))) {
                refuse(field + ".opens", "hours-overlap");
            }
        }
    }

    private static boolean overlap(Opening one, Opening other) {
        return one.weekday() == other.weekday() && one.opens() < other.closes() && other.opens() < one.closes();
    }

    private void days(List<PlannedDay> days) {
        var seen = new HashSet<LocalDate>();
        for (var each = 0; each < days.size(); each++) {
            var day = days.get(each);
            var field = "days[" + each + "]";
            name(field + ".name", day.name());
            if (!isYear(day.day().getYear())) {
                refuse(field + ".day", "field-invalid");
            } else if (!seen.add(day.day())) {
                refuse(field + ".day", "day-twice");
            }
            if (day.likeWeekday() != null && !isWeekday(day.likeWeekday())) {
                refuse(field + ".likeWeekday", "field-invalid");
            }
        }
    }

    private void years(List<CalendarYear> years) {
        var seen = new HashSet<Integer>();
        for (var each = 0; each < years.size(); each++) {
            var year = years.get(each);
            var field = "years[" + each + "]";
            if (!isYear(year.year()) || !seen.add(year.year())) {
                refuse(field + ".year", "field-invalid");
            }
            if (year.note().isBlank()) {
                refuse(field + ".note", "field-required");
            } else if (year.note().length() > LONGEST_NOTE) {
                refuse(field + ".note", "field-invalid");
            }
        }
    }

    private static boolean isWeekday(int weekday) {
        return weekday >= 1 && weekday <= 7;
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private void name(String field, Text name) {
        text(field + ".zh", name.zh());
        text(field + ".en", name.en());
    }

    private void text(String field, String value) {
        if (value.isBlank()) {
            refuse(field, "field-required");
        } else if (value.length() > LONGEST_NAME || value.chars().anyMatch(Character::isISOControl)) {
            refuse(field, "field-invalid");
        }
    }

    private void refuse(String field, String slug) {
        problems.add(new FieldProblem(field, slug));
    }

    private void finish() {
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }
}
