package io.ringloop.cases.store;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.cases.CaseDraft;
import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseFilter;
import io.ringloop.cases.CaseFilter.Sort;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.CaseList;
import io.ringloop.cases.Cases;
import io.ringloop.customers.Customers;
import io.ringloop.people.Grants;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Scope.Kind;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A team with an agent and a leader, and lists of their cases. */
@RingloopTest
abstract class CaseListScene {

    @Autowired
    Cases cases;

    @Autowired
    CaseList list;

    @Autowired
    CaseListStore lists;

    @Autowired
    Customers customers;

    @Autowired
    Grants grants;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    UUID team;
    Staff agent;
    Staff leader;
    Instant now;

    @BeforeEach
    void hire() {
        team = staff.team(staff.centre());
        agent = staff.in(team, Role.AGENT);
        leader = staff.in(team, Role.TEAM_LEADER);
        now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Scope team() {
        return new Scope(Kind.TEAM, leader.id(), Set.of(team));
    }

    static CaseFilter filter(Sort sort, @Nullable String text) {
        return new CaseFilter(sort, true, null, Set.of(), null, Set.of(), null, null, false, text);
    }

    CaseFile open(String title, @Nullable Instant due, Instant received) {
        return cases.open(draft(title, null, due, received));
    }

    CaseDraft draft(String title, @Nullable UUID customer, @Nullable Instant due, Instant received) {
        return new CaseDraft(
                Ids.next(),
                CaseKind.COMPLAINT,
                title,
                customer,
                null,
                null,
                "call",
                team,
                (StaffId) null,
                Set.of(),
                due,
                received,
                null,
                "客户非常愤怒");
    }
}
