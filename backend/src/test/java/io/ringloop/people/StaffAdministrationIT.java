package io.ringloop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.Browser;
import io.ringloop.RingloopTest;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import io.ringloop.shared.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RingloopTest
class StaffAdministrationIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts staff;

    @Autowired
    StaffAdministration administration;

    @Autowired
    People people;

    @Autowired
    Json json;

    Staff administrator;
    Browser browser;

    @BeforeEach
    void signIn() {
        administrator = staff.with(Role.ADMINISTRATOR);
        browser = staff.browser(port, administrator);
    }

    @Test
    void administratorAddsSomebodyWhoThenSignsIn() {
        var edit = staff.edit(staff.organisation().team(), Role.AGENT, Role.QA);
        var added = browser.post(
                "/api/staff", json.write(edit), "Idempotency-Key", Ids.next().toString());
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo("/api/staff/" + added.text("id"));
        assertThat(added.header("ETag")).isEqualTo("\"0\"");
        assertThat(added.json().path("roles")).isEmpty();
        assertThat(added.http().body()).doesNotContain(Accounts.PASSWORD);
        assertThat(new Browser(port).signIn(edit.username(), Accounts.PASSWORD).status())
                .isEqualTo(200);
    }

    @Test
    void everybodyKeepsTheirOwnMailAddressAndAnAdministratorMayToo() {
        var person = staff.with(Role.AGENT);
        var theirs = staff.browser(port, person);
        assertThat(theirs.put("/api/session/mail", "{\"mail\": \" li.na@ringloop.example \"}")
                        .text("mail"))
                .isEqualTo("li.na@ringloop.example");
        var wrong = theirs.put("/api/session/mail", "{\"mail\": \"li.na\"}");
        assertThat(wrong.slug()).isEqualTo("request-invalid");
        assertThat(theirs.get("/api/session").text("mail")).isEqualTo("li.na@ringloop.example");
        var kept = people.get(person.id());
        administration.change(kept.id(), kept.version(), mailed(kept, "na.li@ringloop.example"));
        assertThat(theirs.get("/api/session").text("mail")).isEqualTo("na.li@ringloop.example");
        assertThat(theirs.put("/api/session/mail", "{}").status()).isEqualTo(200);
        assertThat(people.get(person.id()).mail()).isNull();
    }

    private static StaffEdit mailed(Staff of, String mail) {
        return new StaffEdit(
                of.username(),
                of.displayName(),
                of.roles(),
                of.unitId(),
                of.phone(),
                mail,
                of.locale(),
                of.skills(),
                true,
                null);
    }

    @Test
    void sameKeyAddsOnceAndAnotherBodyIsRefused() {
        var edit = staff.edit(staff.organisation().team(), Role.AGENT);
        var key = Ids.next().toString();
        var first = browser.post("/api/staff", json.write(edit), "Idempotency-Key", key);
        var again = browser.post("/api/staff", json.write(edit), "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        var other = staff.edit(staff.organisation().team(), Role.QA);
        assertThat(browser.post("/api/staff", json.write(other), "Idempotency-Key", key)
                        .slug())
                .isEqualTo("idempotency-key-reused");
        assertThat(browser.post("/api/staff", json.write(other)).slug()).isEqualTo("header-missing");
    }

    @Test
    void everyWrongFieldIsNamed() {
        var body = json.write(Map.of(
                "username", "Ünknown name",
                "displayName", " ",
                "roles", List.of(),
                "unitId", Ids.next().toString(),
                "phone", "1001",
                "locale", "fr",
                "password", "short"));
        var blank =
                browser.post("/api/staff", body, "Idempotency-Key", Ids.next().toString());
        assertThat(blank.status()).isEqualTo(422);
        assertThat(blank.json().path("errors"))
                .extracting(error -> error.path("field").asText())
                .contains("displayName");
        var rest =
                body.replace("\"displayName\":\" \"", "\"displayName\":\"x\"").replace("[]", "[\"AGENT\"]");
        var wrong =
                browser.post("/api/staff", rest, "Idempotency-Key", Ids.next().toString());
        assertThat(wrong.json().path("errors"))
                .extracting(error ->
                        error.path("field").asText() + " " + error.path("slug").asText())
                .containsExactlyInAnyOrder(
                        "username field-invalid",
                        "phone field-invalid",
                        "locale field-invalid",
                        "password password-too-short");
    }

    @Test
    void unknownUnitIsRefused() {
        var edit = staff.edit(Ids.next(), Role.AGENT);
        assertThatThrownBy(() -> administration.add(edit)).hasMessageContaining("org-unit-not-found");
    }

    @Test
    void takenUserNameAndPhoneAreRefused() {
        var phone = "PJSIP/9" + Ids.next().toString().substring(26);
        var holder = staff.withPhone(phone, Role.AGENT);
        var edit = staff.edit(staff.organisation().team(), Role.AGENT);
        assertThatThrownBy(() -> administration.add(named(edit, holder.username(), null)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("username-taken");
        assertThatThrownBy(() -> administration.add(named(edit, edit.username(), phone)))
                .hasMessageContaining("phone-taken");
        administration.change(holder.id(), 0, Accounts.inactive(holder));
        var successor = administration.add(named(edit, edit.username(), phone));
        assertThat(people.byPhone(phone)).hasValue(successor);
    }

    @Test
    void changeOfAnOlderVersionIsRefused() {
        var agent = staff.with(Role.AGENT);
        var path = "/api/staff/" + agent.id();
        var read = browser.get(path);
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        var body = json.write(Accounts.withRoles(agent, Role.AGENT));
        var changed = browser.put(path, body, "If-Match", "\"0\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(browser.put(path, body, "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(browser.put(path, body).slug()).isEqualTo("header-missing");
    }

    @Test
    void rolesOfAnAccountAreNeitherGivenNorTakenHere() {
        var agent = staff.with(Role.AGENT);
        var path = "/api/staff/" + agent.id();
        for (var roles : List.of(Set.of(Role.AGENT, Role.TRAINER), Set.of(Role.ADMINISTRATOR), Set.<Role>of())) {
            var edit = Accounts.withRoles(agent, roles.toArray(Role[]::new));
            var refused = browser.put(path, json.write(edit), "If-Match", "\"0\"");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/slug").asText()).isEqualTo("role-needs-access-change");
        }
        assertThat(people.get(agent.id())).isEqualTo(agent);
    }

    @Test
    void whoLeadsAUnitIsNotMovedToAnother() {
        var units = staff.organisation();
        var leader = staff.in(units.branch(), Role.TEAM_LEADER);
        var narrower = moved(leader, units.team());
        var below = administration.change(leader.id(), 0, narrower);
        assertThatThrownBy(() -> administration.change(leader.id(), below.version(), moved(leader, units.branch())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.errors())
                                .containsExactly(new FieldProblem("unitId", "scope-needs-access-change")));
        var agent = staff.with(Role.AGENT);
        assertThat(administration
                        .change(agent.id(), 0, moved(agent, units.otherTeam()))
                        .unitId())
                .isEqualTo(units.otherTeam());
    }

    @Test
    void whoeverComesBackHasNoRole() {
        var agent = staff.with(Role.AGENT, Role.TRAINER);
        administration.change(agent.id(), 0, Accounts.inactive(agent));
        var gone = people.get(agent.id());
        assertThat(gone.roles()).isEmpty();
        administration.change(agent.id(), gone.version(), Accounts.withRoles(gone));
        assertThat(people.get(agent.id()).active()).isTrue();
        assertThat(people.get(agent.id()).may(Permission.TASKS_WORK)).isFalse();
        assertThat(staff.browser(port, people.get(agent.id()))
                        .get("/api/session")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void listIsReadPageByPageAndSearched() {
        var unit = staff.in(staff.organisation().otherTeam(), Role.AGENT).unitId();
        staff.in(unit, Role.AGENT);
        var last = staff.in(unit, Role.AGENT);
        var names = new ArrayList<String>();
        var path = "/api/staff?limit=2&unit=" + staff.organisation().otherBranch();
        var page = browser.get(path);
        names.addAll(names(page));
        assertThat(names).hasSize(2);
        while (page.json().hasNonNull("next")) {
            page = browser.get(path + "&cursor=" + page.text("next"));
            names.addAll(names(page));
        }
        assertThat(names).doesNotHaveDuplicates().contains(last.displayName()).hasSizeGreaterThanOrEqualTo(3);
        var found = browser.get("/api/staff?q=" + last.username().toUpperCase());
        assertThat(names(found)).containsExactly(last.displayName());
        assertThat(names(browser.get("/api/staff?q=100%25"))).isEmpty();
        assertThat(browser.get("/api/staff?cursor=nonsense").slug()).isEqualTo("cursor-malformed");
    }

    @Test
    void rolesAreListedWithWhatTheyMay() {
        var roles = browser.get("/api/roles").json();
        assertThat(roles).hasSize(Role.values().length);
        assertThat(roles.get(0).path("role").asText()).isEqualTo("AGENT");
        assertThat(roles.get(0).path("reach").path("CONTACTS_READ").asText()).isEqualTo("OWN");
    }

    private static List<String> names(Browser.Answer page) {
        var names = new ArrayList<String>();
        page.json()
                .path("items")
                .forEach(item -> names.add(item.path("displayName").asText()));
        return names;
    }

    private static StaffEdit moved(Staff of, UUID unit) {
        return new StaffEdit(
                of.username(),
                of.displayName(),
                of.roles(),
                unit,
                of.phone(),
                of.mail(),
                of.locale(),
                of.skills(),
                true,
                null);
    }

    private static StaffEdit named(StaffEdit edit, String username, @org.jspecify.annotations.Nullable String phone) {
        return new StaffEdit(
                username,
                edit.displayName(),
                edit.roles(),
                edit.unitId(),
                phone,
                edit.mail(),
                edit.locale(),
                edit.skills(),
                true,
                edit.password());
    }
}
