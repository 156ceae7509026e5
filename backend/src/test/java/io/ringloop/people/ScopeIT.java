package io.ringloop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.RingloopTest;
import io.ringloop.shared.ProblemException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RingloopTest
class ScopeIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts staff;

    @Autowired
    People people;

    @Test
    void ownReachesOnlyOneself() {
        var agent = staff.with(Role.AGENT);
        var scope = people.scope(agent, Permission.CONTACTS_READ);
        assertThat(people.within(scope)).containsExactly(agent);
        assertThat(scope.covers(agent.id(), staff.organisation().otherTeam())).isTrue();
        assertThat(scope.covers(staff.with(Role.AGENT).id(), agent.unitId())).isFalse();
    }

    @Test
    void teamReachesTheOwnUnitAndWhatIsBelowIt() {
        var organisation = staff.organisation();
        var leader = staff.with(Role.TEAM_LEADER);
        var mate = staff.with(Role.AGENT);
        var sister = staff.in(organisation.sisterTeam(), Role.AGENT);
        var above = staff.in(organisation.branch(), Role.TEAM_LEADER);
        assertThat(people.within(people.scope(leader, Permission.CONTACTS_READ)))
                .contains(leader, mate)
                .doesNotContain(sister, above);
        assertThat(people.within(people.scope(above, Permission.CONTACTS_READ))).contains(leader, mate, sister, above);
    }

    @Test
    void branchReachesAllTeamsOfTheBranch() {
        var organisation = staff.organisation();
        var trainer = staff.with(Role.TRAINER);
        var sister = staff.in(organisation.sisterTeam(), Role.AGENT);
        var stranger = staff.in(organisation.otherTeam(), Role.AGENT);
        assertThat(people.within(people.scope(trainer, Permission.CONTACTS_READ)))
                .contains(trainer, sister)
                .doesNotContain(stranger);
    }

    @Test
    void allReachesEverybody() {
        var manager = staff.with(Role.OPS_MANAGER);
        var stranger = staff.in(staff.organisation().otherTeam(), Role.AGENT);
        var scope = people.scope(manager, Permission.CONTACTS_READ);
        assertThat(scope.all()).isTrue();
        assertThat(people.within(scope)).contains(stranger);
    }

    @Test
    void severalRolesReachAsFarAsTheWidest() {
        var both = staff.with(Role.AGENT, Role.AUDITOR);
        assertThat(people.scope(both, Permission.CONTACTS_READ).all()).isTrue();
        assertThat(people.scope(both, Permission.TASKS_WORK).kind()).isEqualTo(Scope.Kind.OWN);
    }

    @Test
    void missingPermissionHasNoScope() {
        var handler = staff.with(Role.HANDLER);
        assertThatThrownBy(() -> people.scope(handler, Permission.STAFF_WRITE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("not-permitted");
    }

    @Test
    void item243_staffListAndDetailAreCutByScope() {
        var organisation = staff.organisation();
        var leader = staff.browser(port, staff.with(Role.TEAM_LEADER));
        var mate = staff.with(Role.AGENT);
        var stranger = staff.in(organisation.otherTeam(), Role.AGENT);
        assertThat(leader.get("/api/staff?q=" + mate.username()).json().path("items"))
                .hasSize(1);
        assertThat(leader.get("/api/staff?q=" + stranger.username()).json().path("items"))
                .isEmpty();
        assertThat(leader.get("/api/staff/" + mate.id()).status()).isEqualTo(200);
        assertThat(leader.get("/api/staff/" + stranger.id()).slug()).isEqualTo("staff-not-found");
    }
}
