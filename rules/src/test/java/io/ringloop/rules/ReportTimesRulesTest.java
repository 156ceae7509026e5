package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.ReportTimesFacts.Day;
import io.ringloop.rules.ReportTimesFacts.Kind;
import io.ringloop.rules.Span.Unit;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReportTimesRulesTest {
    @RegisterExtension
    static final RowCoverage<ReportTimesFacts, ReportTerms> TABLE = RowCoverage.of(ReportTimes.bundled());

    @Test
    void row01PurchasesAreReportedEveryDayItem144() {
        for (var day : Day.values()) {
            decides(
                    new ReportTimesFacts(Kind.PURCHASE, day, false),
                    1,
                    terms(true, 0, LocalTime.of(20, 0), new Span(2, Unit.HOUR)));
        }
    }

    @Test
    void row02RepairsAreReportedEveryBusinessDayItem145() {
        decides(
                new ReportTimesFacts(Kind.REPAIR, Day.BUSINESS_DAY, false),
                2,
                terms(true, 0, LocalTime.of(19, 0), new Span(2, Unit.HOUR)));
    }

    @Test
    void row03NoReportOfRepairsIsOwedForARestDayItem145() {
        decides(new ReportTimesFacts(Kind.REPAIR, Day.REST_DAY, false), 3, terms(false, 0, LocalTime.of(19, 0), null));
    }

    @Test
    void row04WhatWasReturnedIsDueAgainAtNoonOfTheNextDay() {
        for (var kind : Kind.values()) {
            decides(
                    new ReportTimesFacts(kind, Day.REST_DAY, true),
                    4,
                    terms(true, 1, LocalTime.NOON, new Span(4, Unit.HOUR)));
        }
    }

    private static ReportTerms terms(boolean expected, int days, LocalTime time, @Nullable Span branchAfter) {
        return new ReportTerms(
                expected, days, time, branchAfter, new Span(14, Unit.DAY), new Span(1, Unit.BUSINESS_DAY));
    }

    private static void decides(ReportTimesFacts facts, int row, ReportTerms expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(ReportTimes.NAME);
        assertThat(TABLE.inputs(facts).keySet())
                .containsExactlyElementsOf(TABLE.table().inputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
        assertThat(TABLE.outputs(verdict.value()).keySet())
                .containsExactlyElementsOf(TABLE.table().outputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
    }
}
