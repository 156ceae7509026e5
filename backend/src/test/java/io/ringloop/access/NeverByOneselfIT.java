package io.ringloop.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAdministration;
import io.ringloop.processes.AccessChangeProcess.Elements;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Neither the requester nor the person concerned decides, whatever way they try. Catalogue 242, 244. */
class NeverByOneselfIT extends AccessScene {

    @Autowired
    StaffAdministration administration;

    @Test
    void item244_requesterAndHolderNeitherSeeNorTakeNorGetTheTask() {
        var other = people.in(centre, Role.OPS_MANAGER);
        var asked = grant(manager, agent, Role.TRAINER, null).id();
        keptAway(asked, manager, Elements.APPROVE_ACCESS);
        approve(asked, other, TODAY.plusDays(1));
        inState(asked, AccessState.IN_FORCE);

        var own = grant(leader, manager, Role.TRAINER, null).id();
        keptAway(own, manager, Elements.APPROVE_ACCESS);
        approve(own, other, TODAY.plusDays(1));
        inState(own, AccessState.IN_FORCE);
    }

    @Test
    void item244_theSecondApproverIsSomebodyElse() {
        var both = people.in(centre, Role.OPS_MANAGER, Role.ADMINISTRATOR);
        var id = grant(leader, agent, Role.QA, null).id();
        approve(id, both, TODAY.plusDays(30));
        keptAway(id, both, Elements.APPROVE_ACCESS);
        approve(id, administrator, TODAY.plusDays(30));
        inState(id, AccessState.IN_FORCE);
        assertThat(decidedBy(id)).containsExactly(both.id(), administrator.id());
    }

    @Test
    void item244_atTheLatestTheStepThatAppliesItRefusesWhatNobodyElseApproved() {
        var id = grant(manager, agent, Role.TRAINER, null);
        assertThat(id.state()).as("without another manager").isEqualTo(AccessState.REFUSED);
        people.in(centre, Role.OPS_MANAGER);
        var change = grant(manager, agent, Role.TRAINER, null).id();
        var task = task(change, Elements.APPROVE_ACCESS);
        engine.complete(task.id().toString(), Map.of("accessDecision", "approve"));
        await(() -> {
            clock.advance(Duration.ofMinutes(10));
            assertThat(runtime.createIncidentQuery()
                            .processInstanceId(processes.running(change).get(0))
                            .count())
                    .isEqualTo(1);
        });
        assertThat(roles(agent)).containsExactly(Role.AGENT);
        assertThat(now(change).state()).isEqualTo(AccessState.REQUESTED);
    }

    @Test
    void item243_aLeaderOfAnotherTeamIsOutOfReachEvenIfHiredLater() {
        var other = people.team(centre);
        var strange = people.in(other, Role.TEAM_LEADER);
        var newcomer = people.in(team);
        var id = grant(administrator, newcomer, Role.AGENT, null).id();
        keptAway(id, strange, Elements.APPROVE_ACCESS);
        var later = people.in(other, Role.TEAM_LEADER);
        refused("access-out-of-reach", () -> approve(id, later, TODAY.plusDays(30)));
        var task = task(id, Elements.APPROVE_ACCESS);
        tasks.unclaim(task.id(), later, task.version());
        approve(id, leader, TODAY.plusDays(30));
        inState(id, AccessState.IN_FORCE);
        assertThat(roles(newcomer)).containsExactly(Role.AGENT);
    }

    @Test
    void whatAnApproverHadTakenIsOnOfferAgainWhenTheyLeave() {
        var other = people.in(centre, Role.OPS_MANAGER);
        var id = grant(leader, agent, Role.TRAINER, null).id();
        var task = task(id, Elements.APPROVE_ACCESS);
        tasks.claim(task.id(), manager, task.version());
        assertThat(offered(other)).doesNotContain(task.id());
        leave(manager);
        assertThat(offered(other)).contains(task.id());
        approve(id, other, TODAY.plusDays(1));
        inState(id, AccessState.IN_FORCE);
    }

    @Test
    void whoLeavesLosesWhatWasGrantedAndWhatWasAskedForIsVoid() {
        var granted = grant(leader, agent, Role.TRAINER, null).id();
        approve(granted, manager, TODAY.plusDays(30));
        inState(granted, AccessState.IN_FORCE);
        var asked = grant(leader, agent, Role.KNOWLEDGE_SPECIALIST, null).id();
        leave(agent);
        for (var id : Set.of(granted, asked)) {
            assertThat(now(id).state()).isEqualTo(AccessState.ENDED);
            assertThat(now(id).why()).isEqualTo("access-person-left");
            await(() -> assertThat(processes.running(id)).isEmpty());
        }
        assertThat(roles(agent)).isEmpty();
    }

    private void leave(Staff staff) {
        var now = directory.get(staff.id());
        administration.change(now.id(), now.version(), Accounts.inactive(now));
    }
}
