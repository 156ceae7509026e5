package io.ringloop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RingloopTest
class HousekeepingIT {

    @Autowired
    Housekeeping housekeeping;

    @Autowired
    List<TimePartitioned> tables;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Test
    void everyPartitionedTableHasItsPartitionsBeforeItsFirstRow() {
        assertThat(tables).isNotEmpty();
        for (var table : tables) {
            for (var ahead = 0; ahead <= 2; ahead++) {
                assertThat(exists(table, month().plusMonths(ahead)))
                        .as("partition of %s, %s months ahead", table.table(), ahead)
                        .isTrue();
            }
        }
    }

    @Test
    void partitionsKeepAheadOfTime() {
        clock.advance(Duration.ofDays(62));
        housekeeping.makePartitionsAhead();
        assertThat(exists(tables.get(0), month().plusMonths(2))).isTrue();
    }

    private YearMonth month() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private boolean exists(TimePartitioned table, YearMonth month) {
        return jdbc.sql("select to_regclass(:name) is not null")
                .param(
                        "name",
                        String.format(
                                Locale.ROOT, "%s_%04d_%02d", table.table(), month.getYear(), month.getMonthValue()))
                .query(Boolean.class)
                .single();
    }
}
