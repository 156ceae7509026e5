package io.ringloop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.RingloopTest;
import io.ringloop.shared.Ids;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RingloopTest
class OrgUnitsIT {

    @LocalServerPort
    int port;

    @Autowired
    OrgUnits units;

    @Autowired
    People people;

    @Autowired
    Accounts staff;

    OrgUnit centre;
    OrgUnit branch;
    OrgUnit team;

    @BeforeEach
    void smallTree() {
        centre = units.add(UnitKind.CENTRE, "Centre", null, ZoneId.of("Europe/Berlin"));
        branch = units.add(UnitKind.BRANCH, "Branch", centre.id(), null);
        team = units.add(UnitKind.TEAM, "Team", branch.id(), null);
    }

    @Test
    void unitsBelowAreFoundAndShareTheZoneOfTheirCentre() {
        assertThat(people.unitsBelow(centre.id())).containsExactlyInAnyOrder(centre.id(), branch.id(), team.id());
        assertThat(people.unitsBelow(team.id())).containsExactly(team.id());
        assertThat(people.zoneOf(team.id())).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(people.zoneOf(units.add(UnitKind.CENTRE, "Plain", null, null).id()))
                .isEqualTo(OrgUnits.DEFAULT_ZONE);
    }

    @Test
    void movedUnitTakesAlongWhatIsBelow() {
        var other = units.add(UnitKind.CENTRE, "Other", null, null);
        units.change(branch.id(), 0, "Moved", other.id(), null);
        assertThat(people.unit(team.id()).orElseThrow().path()).containsExactly(other.id(), branch.id(), team.id());
        assertThat(people.unitsBelow(centre.id())).containsExactly(centre.id());
        assertThat(people.unitsBelow(other.id())).contains(team.id());
        assertThat(people.unit(branch.id()).orElseThrow().name()).isEqualTo("Moved");
    }

    @Test
    void unitCannotMoveBelowItself() {
        assertThatThrownBy(() -> units.change(branch.id(), 0, "Branch", team.id(), null))
                .hasMessageContaining("org-unit-moved-below-itself");
        assertThatThrownBy(() -> units.change(branch.id(), 0, "Branch", branch.id(), null))
                .hasMessageContaining("org-unit-moved-below-itself");
    }

    @Test
    void onlyCentresStandAtTheTop() {
        assertThatThrownBy(() -> units.add(UnitKind.TEAM, "Lonely", null, null))
                .hasMessageContaining("org-unit-is-centre");
        assertThatThrownBy(() -> units.add(UnitKind.CENTRE, "Below", centre.id(), null))
                .hasMessageContaining("org-unit-is-centre");
        assertThatThrownBy(() -> units.add(UnitKind.TEAM, "Nowhere", Ids.next(), null))
                .hasMessageContaining("org-unit-not-found");
    }

    @Test
    void treeIsReadAndChangedOverHttp() {
        var browser = staff.browser(port, staff.with(Role.ADMINISTRATOR));
        var body = "{\"name\":\"Partner\",\"kind\":\"PARTNER\",\"parentId\":\"%s\"}".formatted(branch.id());
        var added = browser.post(
                "/api/org-units", body, "Idempotency-Key", Ids.next().toString());
        assertThat(added.status()).isEqualTo(201);
        var path = "/api/org-units/" + added.text("id");
        var renamed = browser.put(path, body.replace("\"Partner\"", "\"Renamed\""), "If-Match", "\"0\"");
        assertThat(renamed.text("name")).isEqualTo("Renamed");
        assertThat(browser.put(path, body, "If-Match", "\"0\"").slug()).isEqualTo("stale-version");
        var tree = browser.get("/api/org-units").json();
        var found = new java.util.ArrayList<String>();
        tree.forEach(root -> {
            if (root.path("id").asText().equals(centre.id().toString())) {
                root.path("children")
                        .get(0)
                        .path("children")
                        .forEach(unit -> found.add(unit.path("name").asText()));
                assertThat(root.path("zone").asText()).isEqualTo("Europe/Berlin");
            }
        });
        assertThat(found).containsExactlyInAnyOrder("Team", "Renamed");
    }

    @Test
    void centreIsAddedWithAnEmptyParent() {
        var browser = staff.browser(port, staff.with(Role.ADMINISTRATOR));
        var added = browser.post(
                "/api/org-units",
                "{\"name\":\"New centre\",\"kind\":\"CENTRE\",\"parentId\":\"\"}",
                "Idempotency-Key",
                Ids.next().toString());
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("zone")).isEqualTo("Asia/Shanghai");
    }
}
