package io.ringloop.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.people.Deciders;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.RolePermissions;
import io.ringloop.processes.BundledProcesses;
import io.ringloop.rules.SolutionApproval.Approver;
import io.ringloop.rules.StaffRole;
import io.ringloop.rules.SupervisionMeasures.Duty;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever a model or a table names has people in a standard centre, which is that of the demonstration. */
class NamedRolesTest {

    private static final Pattern GROUPS = Pattern.compile("camunda:candidateGroups=\"([^\"]*)\"");

    /** Supervising forwarded work is a duty of team leaders; the model offers it to them. */
    private static final Set<Duty> OF_TEAM_LEADERS = Set.of(Duty.TEAM_LEADER, Duty.DISPATCH);

    static Stream<String> groupsOfModels() {
        var named = new TreeSet<String>();
        for (var key : BundledProcesses.keys()) {
            GROUPS.matcher(BundledProcesses.model(key)).results().forEach(found -> {
                for (var group : found.group(1).split(",")) {
                    if (!group.startsWith("${")) {
                        named.add(group.strip());
                    }
                }
            });
        }
        return named.stream();
    }

    @ParameterizedTest
    @MethodSource("groupsOfModels")
    void whoAModelOffersATaskToExistsAndMayDoTasks(String group) {
        var role = Role.valueOf(group);
        assertThat(RolePermissions.of(role)).containsKey(Permission.TASKS_WORK);
        assertThat(standardCentre()).contains(role);
    }

    @Test
    void theModelsNameSomebody() {
        assertThat(groupsOfModels()).contains("TEAM_LEADER", "OPS_MANAGER", "AGENT", "QA");
    }

    @Test
    void theTablesKnowTheRolesThatPeopleHave() {
        assertThat(Arrays.stream(StaffRole.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasSomebodyInAStandardCentre(Role role) {
        assertThat(standardCentre()).contains(role);
    }

    @ParameterizedTest
    @EnumSource(Approver.class)
    void whoApprovesHasAStandIn(Approver approver) {
        assertStandIn(Role.valueOf(approver.code()));
    }

    @Test
    void legalHasAStandIn() {
        assertStandIn(Role.LEGAL);
    }

    @Test
    void everyDutyOfSupervisionIsOneOfTeamLeaders() {
        assertThat(OF_TEAM_LEADERS).containsExactlyInAnyOrder(Duty.values());
        assertThat(BundledProcesses.model("issue-forwarding"))
                .containsPattern("id=\"user_SuperviseForwarding\"[^>]*candidateGroups=\"TEAM_LEADER\"");
    }

    /** The last one cannot be missing: the last administrator keeps the role. */
    private static void assertStandIn(Role role) {
        assertThat(Deciders.standIns(role)).endsWith(Role.ADMINISTRATOR).doesNotContain(role);
        assertThat(Deciders.standIns(role))
                .allSatisfy(each -> assertThat(RolePermissions.of(each)).containsKey(Permission.TASKS_WORK));
    }

    private static Set<Role> standardCentre() {
        return new DemoAccounts(null, null, null, null)
                .all().stream().map(DemoAccounts.Account::role).collect(Collectors.toSet());
    }
}
