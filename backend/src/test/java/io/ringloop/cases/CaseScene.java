package io.ringloop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.customers.Customers;
import io.ringloop.deadlines.ClockStart;
import io.ringloop.deadlines.ClockSubject;
import io.ringloop.deadlines.ClockTerms;
import io.ringloop.deadlines.Clocks;
import io.ringloop.deadlines.Length;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.rules.Deadline.Base;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** A centre with a team, its leader and an agent, and the cases they open. */
@RingloopTest
@RecordApplicationEvents
abstract class CaseScene {

    static final ClockTerms DAY =
            new ClockTerms(Base.START, Length.parse("24h"), Length.parse("4h"), null, Set.of(), null);

    @Autowired
    Cases cases;

    @Autowired
    CaseLinks links;

    @Autowired
    Clocks clocks;

    @Autowired
    Customers customers;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    UUID centre;
    UUID team;
    Staff leader;
    Staff agent;
    Instant received;

    @BeforeEach
    void hire() {
        centre = staff.centre();
        team = staff.team(centre);
        leader = staff.in(team, Role.TEAM_LEADER);
        agent = staff.in(team, Role.AGENT);
        received = clock.instant().truncatedTo(ChronoUnit.MICROS).minusSeconds(300);
    }

    CaseFile open() {
        return cases.open(draft(CaseKind.COMPLAINT, null));
    }

    /** With a clock, claimed by the agent. */
    CaseFile assigned() {
        var file = open();
        due(file);
        return cases.claim(file.id(), 0, agent);
    }

    void due(CaseFile file) {
        clocks.start(clockOf(file, received), DAY, null);
    }

    ClockStart clockOf(CaseFile file, Instant from) {
        return new ClockStart(ClockSubject.ofCase(file.id()), "solution", "ordinary", "normal", null, from, null);
    }

    CaseDraft draft(CaseKind kind, @Nullable UUID customer) {
        return new CaseDraft(
                Ids.next(),
                kind,
                "净水器漏水",
                customer,
                "净水器 X3",
                null,
                "call",
                team,
                (StaffId) null,
                Set.of(),
                null,
                received,
                null,
                "客户很生气");
    }

    static void refused(String slug, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.slug()).isEqualTo(slug));
    }
}
