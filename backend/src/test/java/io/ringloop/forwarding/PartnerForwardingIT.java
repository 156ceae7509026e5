package io.ringloop.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.notifications.Notice;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.UnitKind;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Problems that go to a partner of a branch: reached on the screen or by phone, supervised up to the branch. Catalogue 107, 151. */
class PartnerForwardingIT extends ForwardingScene {

    private UUID branch;
    private UUID partner;
    private Staff branchManager;

    @BeforeEach
    void aPartnerOfABranch() {
        branch = people.below(centre, UnitKind.BRANCH);
        partner = people.below(branch, UnitKind.PARTNER);
        branchManager = people.in(branch, Role.OPS_MANAGER);
    }

    @Test
    void item107_aPartnerFindsTheOrderOnItsListAndSolvesIt() {
        handler = people.in(partner, Role.PARTNER);
        var order = toPartner();
        accept(order);
        solve(order);
        inspect(order);
        ended(order, "solved");
    }

    @Test
    void item107_aPartnerWhoReadsNothingIsPhonedAndTakesItOn() {
        var order = toPartner();
        phone(order, "phoneAnswer", "accepted");
        await(() -> assertThat(orders.get(order).state()).isEqualTo("accepted"));
        task(order, Elements.SOLVE_ISSUE);
    }

    @Test
    void item107_aPartnerWhoSaysNoOnThePhoneIsJudgedLikeAnyOther() {
        var order = toPartner();
        phone(order, "phoneAnswer", "rejected", "rejectReason", "没有配件");
        assertThat(task(order, Elements.JUDGE_REJECTION).groups()).containsExactly(Role.TEAM_LEADER.name());
        assertThat(orders.get(order).rejections()).isEqualTo(1);
    }

    @Test
    void item151_whenAPartnerIsLateASecondTimeTheBranchHearsAndGetsIt() {
        var reader = people.in(partner, Role.PARTNER);
        var order = toPartner();
        task(order, Elements.ACCEPT_WORK_ORDER);
        assertThat(told(order)).extracting(Notice::staff).contains(reader.id());
        clock.moveTo(clockOf(order, "accept").due().plusSeconds(1));
        task(order, Elements.SUPERVISE_FORWARDING);
        assertThat(told(order)).extracting(Notice::staff).doesNotContain(branchManager.id());
        clock.advance(Duration.ofHours(24));
        await(() -> assertThat(told(order)).extracting(Notice::staff).contains(branchManager.id()));
        complete(order, Elements.SUPERVISE_FORWARDING, leader, "supervision", "branch", "reason", "服务站两次超时");
        await(() -> assertThat(orders.get(order).sent()).isEqualTo(2));
        assertThat(orders.get(order).target()).isEqualTo(branch);
    }

    private UUID toPartner() {
        return forwardings
                .forward(new ForwardingDraft(
                        null,
                        UUID.randomUUID(),
                        null,
                        null,
                        agent.id(),
                        team,
                        content().to(partner),
                        List.of()))
                .id();
    }

    private void phone(UUID order, String... answers) {
        var said = new String[answers.length + 4];
        said[0] = "spokeWith";
        said[1] = "服务站前台";
        said[2] = "spokeAt";
        said[3] = clock.instant().toString();
        System.arraycopy(answers, 0, said, 4, answers.length);
        complete(order, Elements.PHONE_PARTNER, leader, said);
    }
}
