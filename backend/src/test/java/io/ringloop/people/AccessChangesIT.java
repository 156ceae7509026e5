package io.ringloop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.Browser;
import io.ringloop.RingloopTest;
import io.ringloop.shared.Json;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What a change of somebody's account or roles means for those who are signed in. */
@RingloopTest
@RecordApplicationEvents
class AccessChangesIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts staff;

    @Autowired
    StaffAdministration administration;

    @Autowired
    StaffAccess access;

    @Autowired
    People people;

    @Autowired
    Sessions sessions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Json json;

    @Autowired
    ApplicationEvents events;

    Staff administrator;
    Browser browser;

    @BeforeEach
    void signIn() {
        administrator = staff.with(Role.ADMINISTRATOR);
        browser = staff.browser(port, administrator);
    }

    @Test
    void closedAccountIsSignedOutAtOnce() {
        var agent = staff.with(Role.AGENT);
        var theirs = staff.browser(port, agent);
        assertThat(theirs.get("/api/session").status()).isEqualTo(200);
        assertThat(sessions.count(agent.id())).isOne();
        browser.put("/api/staff/" + agent.id(), json.write(Accounts.inactive(agent)), "If-Match", "\"0\"");
        assertThat(sessions.count(agent.id())).isZero();
        assertThat(theirs.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void changeOfRolesHoldsFromTheNextRequest() {
        var agent = staff.with(Role.AGENT);
        var theirs = staff.browser(port, agent);
        assertThat(theirs.post("/api/org-units", "{}").slug()).isEqualTo("not-permitted");
        access.grant(agent.id(), Role.ADMINISTRATOR);
        assertThat(theirs.post("/api/org-units", "{}").slug()).isEqualTo("header-missing");
        access.grant(agent.id(), Role.HANDLER);
        access.revoke(agent.id(), Role.ADMINISTRATOR);
        access.revoke(agent.id(), Role.AGENT);
        assertThat(theirs.get("/api/staff").slug()).isEqualTo("not-permitted");
    }

    @Test
    void newPasswordFromTheAdministratorEndsAllSessions() {
        var agent = staff.with(Role.AGENT);
        var theirs = staff.browser(port, agent);
        var edit = Accounts.withRoles(agent, Role.AGENT);
        administration.change(
                agent.id(),
                0,
                new StaffEdit(
                        edit.username(),
                        edit.displayName(),
                        edit.roles(),
                        edit.unitId(),
                        null,
                        null,
                        "en",
                        Set.of("sales"),
                        true,
                        "given by the administrator"));
        assertThat(theirs.get("/api/session").status()).isEqualTo(401);
        assertThat(new Browser(port)
                        .signIn(agent.username(), "given by the administrator")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void lastAdministratorStays() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            people.withRole(Role.ADMINISTRATOR).stream()
                    .filter(other -> !other.id().equals(administrator.id()))
                    .forEach(other -> administration.change(other.id(), other.version(), Accounts.inactive(other)));
            assertThatThrownBy(() -> administration.change(administrator.id(), 0, Accounts.inactive(administrator)))
                    .hasMessageContaining("last-administrator");
            assertThatThrownBy(() -> access.revoke(administrator.id(), Role.ADMINISTRATOR))
                    .hasMessageContaining("last-administrator");
        });
        assertThat(people.get(administrator.id()).active()).isTrue();
    }

    @Test
    void lastOperationsManagerStays() {
        var manager = staff.with(Role.OPS_MANAGER);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            people.withRole(Role.OPS_MANAGER).stream()
                    .filter(other -> !other.id().equals(manager.id()))
                    .forEach(other -> administration.change(other.id(), other.version(), Accounts.inactive(other)));
            assertThatThrownBy(() -> administration.change(manager.id(), 0, Accounts.inactive(manager)))
                    .hasMessageContaining("last-operations-manager");
            assertThatThrownBy(() -> access.revoke(manager.id(), Role.OPS_MANAGER))
                    .hasMessageContaining("last-operations-manager");
        });
    }

    @Test
    void aFurtherUnitReachesAsFarAsTheRoleDoes() {
        var leader = staff.with(Role.TEAM_LEADER);
        var other = staff.organisation().otherTeam();
        assertThat(people.scope(leader, Permission.CASES_READ).units()).doesNotContain(other);
        access.grant(leader.id(), staff.organisation().otherBranch());
        var wider = people.get(leader.id());
        assertThat(people.scope(wider, Permission.CASES_READ).units()).contains(leader.unitId(), other);
        assertThat(people.scope(wider, Permission.OWN_ACCOUNT).units()).isEmpty();
        access.revoke(leader.id(), staff.organisation().otherBranch());
        assertThat(people.scope(people.get(leader.id()), Permission.CASES_READ).units())
                .doesNotContain(other);
    }

    @Test
    void changesOfAccessAreTold() {
        var agent = staff.with(Role.AGENT);
        access.grant(agent.id(), Role.QA);
        access.grant(agent.id(), Role.QA);
        access.revoke(agent.id(), Role.AGENT);
        access.grant(agent.id(), staff.organisation().sisterTeam());
        var changed = people.get(agent.id());
        administration.change(agent.id(), changed.version(), Accounts.inactive(changed));
        assertThat(people.get(agent.id()).roles()).isEmpty();
        assertThat(people.get(agent.id()).furtherUnits()).isEmpty();
        var told = events.stream(PeopleEvent.class)
                .filter(event -> !(event instanceof PeopleEvent.StaffSignedIn))
                .filter(event -> event.toString().contains(agent.id().toString()))
                .map(event -> event.getClass().getSimpleName()
                        + (event instanceof PeopleEvent.RoleGranted granted ? " " + granted.role() : "")
                        + (event instanceof PeopleEvent.RoleRevoked revoked ? " " + revoked.role() : ""))
                .toList();
        assertThat(told)
                .containsExactly(
                        "StaffAdded",
                        "RoleGranted AGENT",
                        "PasswordChanged",
                        "StaffChanged",
                        "RoleGranted QA",
                        "StaffChanged",
                        "RoleRevoked AGENT",
                        "StaffChanged",
                        "ScopeGranted",
                        "StaffChanged",
                        "RoleRevoked QA",
                        "StaffDeactivated",
                        "OwnerUnavailable");
    }
}
