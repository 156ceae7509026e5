package io.ringloop.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.Browser;
import io.ringloop.RingloopTest;
import io.ringloop.people.Accounts;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAdministration;
import io.ringloop.shared.Ids;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hears what over {@code /api/live}, and for how long. */
@RingloopTest
class LiveAccessIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    StaffAdministration administration;

    @Autowired
    LiveEvents events;

    @Autowired
    Subscribers subscribers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eventIsHeardByItsAudienceAndByNobodyElse() {
        var agent = accounts.with(Role.AGENT);
        var mate = accounts.with(Role.AGENT);
        var stranger = accounts.in(accounts.organisation().otherTeam(), Role.AGENT);
        var manager = accounts.with(Role.OPS_MANAGER);
        var heardByAgent = listen(agent);
        var heardByMate = listen(mate);
        var heardByStranger = listen(stranger);
        var heardByManager = listen(manager);
        var mine = publish(Audience.staff(agent.id()));
        var units = publish(Audience.unit(agent.unitId()));
        var leaders = publish(Audience.permission(Permission.PRESENCE_TEAM));
        var all = publish(Audience.ofEveryone());
        await().untilAsserted(() -> {
            assertThat(text(heardByAgent)).contains(mine, units, all).doesNotContain(leaders);
            assertThat(text(heardByMate)).contains(units, all).doesNotContain(mine, leaders);
            assertThat(text(heardByStranger)).contains(all).doesNotContain(mine, units, leaders);
            assertThat(text(heardByManager)).contains(units, leaders, all).doesNotContain(mine);
        });
    }

    @Test
    void resumedStreamBringsOnlyWhatIsForTheListener() {
        var agent = accounts.with(Role.AGENT);
        var mate = accounts.with(Role.AGENT);
        var first = listen(agent);
        var lastId = first.lines().stream()
                .filter(line -> line.startsWith("id:"))
                .findFirst()
                .orElseThrow()
                .substring(3)
                .strip();
        var others = publish(Audience.staff(mate.id()));
        var mine = publish(Audience.staff(agent.id()));
        var resumed = accounts.browser(port, agent).events("/api/live", "Last-Event-ID", lastId);
        await().untilAsserted(() -> assertThat(text(resumed)).contains(mine).doesNotContain(others));
    }

    @Test
    void streamOfAClosedAccountEndsAtOnce() {
        var agent = accounts.with(Role.AGENT);
        var heard = listen(agent);
        administration.change(agent.id(), agent.version(), Accounts.inactive(agent));
        await().until(heard::ended);
    }

    @Test
    void streamEndsWithItsSessionWhereverThatWasEnded() {
        var agent = accounts.with(Role.AGENT);
        var heard = listen(agent);
        var other = listen(accounts.with(Role.AGENT));
        jdbc.sql("delete from people.session where principal_name = :id")
                .param("id", agent.id().toString())
                .update();
        subscribers.endStale();
        await().until(heard::ended);
        assertThat(other.ended()).isFalse();
    }

    @Test
    void streamEndsWhenAnotherNodeChangedTheRights() {
        var agent = accounts.with(Role.AGENT);
        var heard = listen(agent);
        jdbc.sql("update people.staff set roles = '{HANDLER}', version = version + 1 where id = :id")
                .param("id", agent.id().value())
                .update();
        subscribers.endStale();
        await().until(heard::ended);
    }

    @Test
    void nobodyHearsAnything() {
        assertThat(new Browser(port).get("/api/live").slug()).isEqualTo("not-signed-in");
    }

    private Browser.Stream listen(Staff staff) {
        var stream = accounts.browser(port, staff).events("/api/live");
        await().untilAsserted(() -> assertThat(text(stream)).contains("hello"));
        return stream;
    }

    private String publish(Audience audience) {
        var id = Ids.next().toString();
        transaction.executeWithoutResult(status -> events.publish(new LiveEvent("test", id, Map.of(), audience)));
        return id;
    }

    private static String text(Browser.Stream stream) {
        return String.join("\n", stream.lines());
    }
}
