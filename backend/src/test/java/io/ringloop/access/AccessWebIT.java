package io.ringloop.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.Browser;
import io.ringloop.RingloopTest;
import io.ringloop.people.Accounts;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAdministration;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RingloopTest
class AccessWebIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts staff;

    @Autowired
    People people;

    @Autowired
    StaffAdministration administration;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Json json;

    Staff agent;
    Staff leader;
    Staff administrator;

    @BeforeEach
    void hire() {
        agent = staff.with(Role.AGENT);
        leader = staff.with(Role.TEAM_LEADER);
        administrator = staff.with(Role.ADMINISTRATOR);
        staff.with(Role.OPS_MANAGER);
    }

    @Test
    void everybodyAsksForThemselvesAndSeesTheirOwn() {
        var browser = staff.browser(port, agent);
        var asked = ask(browser, Map.of("kind", "grant", "role", "TRAINER", "reason", "想带新人"));
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.text("state")).isEqualTo("requested");
        assertThat(asked.json().path("withdrawable").asBoolean()).isTrue();
        assertThat(asked.json().path("approvers").get(0).asText()).isEqualTo("OPS_MANAGER");
        assertThat(ids(browser.get("/api/access-changes"))).containsExactly(asked.text("id"));
        var stranger = staff.browser(port, staff.with(Role.AGENT));
        assertThat(ids(stranger.get("/api/access-changes"))).isEmpty();
        assertThat(stranger.get("/api/access-changes/" + asked.text("id")).slug())
                .isEqualTo("access-change-not-found");
        var withdrawn = browser.post(
                "/api/access-changes/" + asked.text("id") + "/withdraw", "{}", "If-Match", asked.header("ETag"));
        assertThat(withdrawn.text("state")).isEqualTo("withdrawn");
    }

    @Test
    void leadersAskForTheirTeamAndForNobodyElse() {
        var browser = staff.browser(port, leader);
        var request = Map.<String, Object>of(
                "kind",
                "grant",
                "role",
                "TRAINER",
                "reason",
                "轮岗",
                "holderId",
                agent.id().value());
        var asked = ask(browser, request);
        assertThat(asked.json().at("/holder/id").asText()).isEqualTo(agent.id().toString());
        assertThat(ids(browser.get("/api/access-changes?state=requested&holder=" + agent.id())))
                .containsExactly(asked.text("id"));
        assertThat(ids(browser.get("/api/access-changes?state=inForce&holder=" + agent.id())))
                .isEmpty();
        var far = staff.in(staff.organisation().otherTeam(), Role.AGENT);
        assertThat(ask(
                                browser,
                                Map.of(
                                        "kind",
                                        "grant",
                                        "role",
                                        "TRAINER",
                                        "reason",
                                        "x",
                                        "holderId",
                                        far.id().value()))
                        .slug())
                .isEqualTo("staff-not-found");
        var elsewhere = staff.browser(port, staff.in(staff.organisation().otherTeam(), Role.TEAM_LEADER));
        assertThat(ids(elsewhere.get("/api/access-changes"))).doesNotContain(asked.text("id"));
        var auditor = staff.browser(port, staff.with(Role.AUDITOR));
        assertThat(ids(auditor.get("/api/access-changes"))).contains(asked.text("id"));
    }

    @Test
    void aRequestIsAboutOneThingAndSaysWhy() {
        var browser = staff.browser(port, agent);
        assertThat(wrongField(ask(browser, Map.of("kind", "grant", "role", "TRAINER", "reason", " "))))
                .isEqualTo("reason");
        assertThat(wrongField(ask(browser, Map.of("kind", "grant", "reason", "x"))))
                .isEqualTo("role");
        assertThat(ask(browser, Map.of("kind", "lend", "role", "QA", "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(browser.get("/api/access-changes?state=maybe").slug()).isEqualTo("parameter-invalid");
    }

    @Test
    void theRolesOfANewAccountAreAskedForInTheSameTransaction() {
        var browser = staff.browser(port, administrator);
        var edit = staff.edit(staff.organisation().team(), Role.AGENT, Role.TRAINER);
        var added = browser.post(
                "/api/staff", json.write(edit), "Idempotency-Key", Ids.next().toString());
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().path("roles")).isEmpty();
        var id = added.text("id");
        var asked = browser.get("/api/access-changes?holder=" + id).json().path("items");
        assertThat(asked)
                .extracting(change -> change.path("role").asText() + " "
                        + change.at("/requester/id").asText() + " "
                        + change.path("state").asText())
                .containsExactlyInAnyOrder(
                        "AGENT " + administrator.id() + " requested", "TRAINER " + administrator.id() + " requested");
        var newcomer = new Browser(port);
        assertThat(newcomer.signIn(edit.username(), Accounts.PASSWORD).status()).isEqualTo(200);
        assertThat(newcomer.get("/api/tasks").slug()).isEqualTo("not-permitted");
        assertThat(newcomer.get("/api/access-changes").json().path("items")).hasSize(2);
    }

    @Test
    void theFirstOperationsManagerOfAHouseHasTheRoleAtOnceAndNobodyElse() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update people.staff set active = false where roles @> array['OPS_MANAGER']")
                    .update();
            var unit = staff.organisation().centre();
            var first = administration.open(staff.edit(unit, Role.OPS_MANAGER));
            assertThat(first.roles()).isEqualTo(Set.of(Role.OPS_MANAGER));
            assertThat(administration.open(staff.edit(unit, Role.OPS_MANAGER)).roles())
                    .isEmpty();
        });
        var edit = staff.edit(staff.organisation().centre(), Role.OPS_MANAGER);
        var added = staff.browser(port, administrator)
                .post(
                        "/api/staff",
                        json.write(edit),
                        "Idempotency-Key",
                        Ids.next().toString());
        assertThat(people.get(StaffId.parse(added.text("id"))).roles()).isEmpty();
    }

    private Browser.Answer ask(Browser browser, Map<String, Object> request) {
        return browser.post(
                "/api/access-changes",
                json.write(request),
                "Idempotency-Key",
                Ids.next().toString());
    }

    private static String wrongField(Browser.Answer answer) {
        return answer.json().at("/errors/0/field").asText();
    }

    private static List<String> ids(Browser.Answer page) {
        assertThat(page.status()).isEqualTo(200);
        var ids = new ArrayList<String>();
        page.json().path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }
}
