package io.ringloop.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.Browser;
import io.ringloop.RingloopTest;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What staff are told in the application, and what case pages show. */
@RingloopTest
class InAppNoticesIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Notices notices;

    @Autowired
    TestNotices tests;

    Staff owner;
    Browser browser;

    @BeforeEach
    void signIn() {
        owner = accounts.with(Role.AGENT);
        browser = accounts.browser(port, owner);
    }

    @Test
    void noticeIsThereAtOnceAndTheBrowserHearsOfIt() {
        var live = browser.events("/api/live");
        await().untilAsserted(() -> assertThat(live.lines()).contains("event:hello"));
        var thing = Ids.next();
        var notice = remind(owner, "C-2026-000042", thing);
        assertThat(notice.state()).isEqualTo(NoticeState.DELIVERED);
        assertThat(tests.heard(notice.id())).containsExactly("NoticeDelivered");
        assertThat(tests.facts(notice.id())).containsExactly("notice-delivered");
        await().untilAsserted(() -> assertThat(live.lines())
                .anyMatch(line -> line.startsWith("data:")
                        && line.contains(notice.id().toString())
                        && line.contains("\"unread\":1")));
        var shown = browser.get("/api/notices/mine").json().path("items").path(0);
        assertThat(shown.path("id").asText()).isEqualTo(notice.id().toString());
        assertThat(shown.path("subjectType").asText()).isEqualTo(TestNotices.THING);
        assertThat(shown.path("subjectId").asText()).isEqualTo(thing.toString());
        assertThat(shown.path("title").path("zh").asText()).isEqualTo("C-2026-000042：解决即将到期");
        assertThat(shown.path("title").path("en").asText()).isEqualTo("C-2026-000042: Solution is due soon");
    }

    @Test
    void readNoticesAreCountedNoMore() {
        var first = remind(owner, "C-1", Ids.next());
        var second = remind(owner, "C-2", Ids.next());
        var third = remind(owner, "C-3", Ids.next());
        assertThat(unread()).isEqualTo(3);
        assertThat(browser.post("/api/notices/mine/" + second.id() + "/read", "{}")
                        .status())
                .isEqualTo(204);
        browser.post("/api/notices/mine/" + second.id() + "/read", "{}");
        assertThat(unread()).isEqualTo(2);
        assertThat(ids("/api/notices/mine?unread=true"))
                .containsExactly(third.id().toString(), first.id().toString());
        browser.post("/api/notices/mine/read", "{\"upTo\":\"%s\"}".formatted(second.id()));
        assertThat(ids("/api/notices/mine?unread=true"))
                .containsExactly(third.id().toString());
        browser.post("/api/notices/mine/read", "{}");
        assertThat(unread()).isZero();
        assertThat(ids("/api/notices/mine")).hasSize(3);
    }

    @Test
    void listIsReadPageByPage() {
        var sent = List.of(
                remind(owner, "C-1", Ids.next()), remind(owner, "C-2", Ids.next()), remind(owner, "C-3", Ids.next()));
        var first = browser.get("/api/notices/mine?limit=2").json();
        assertThat(first.path("items")).hasSize(2);
        var second = browser.get(
                        "/api/notices/mine?limit=2&cursor=" + first.path("next").asText())
                .json();
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("items").path(0).path("id").asText())
                .isEqualTo(sent.get(0).id().toString());
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void nobodyReadsTheNoticesOfSomebodyElse() {
        var notice = remind(owner, "C-1", Ids.next());
        var other = accounts.browser(port, accounts.with(Role.OPS_MANAGER));
        assertThat(other.get("/api/notices/mine").json().path("items")).isEmpty();
        assertThat(other.post("/api/notices/mine/" + notice.id() + "/read", "{}")
                        .slug())
                .isEqualTo("notice-not-found");
        other.post("/api/notices/mine/read", "{}");
        assertThat(unread()).isEqualTo(1);
    }

    @Test
    void noticesAboutAThingAreForThoseWhomItsGateLetsIn() {
        var thing = Ids.next();
        var notice = remind(owner, "C-1", thing);
        var path = "/api/notices?subjectType=" + TestNotices.THING + "&subjectId=" + thing;
        assertThat(browser.get(path).slug()).isEqualTo("not-found");
        tests.letIn(thing, owner);
        var shown = browser.get(path).json();
        assertThat(shown).hasSize(1);
        assertThat(shown.path(0).path("id").asText()).isEqualTo(notice.id().toString());
        assertThat(shown.path(0).path("state").asText()).isEqualTo("delivered");
        assertThat(shown.path(0).path("channel").asText()).isEqualTo("inApp");
        assertThat(browser.get("/api/notices?subjectType=nothing&subjectId=" + thing)
                        .slug())
                .isEqualTo("not-found");
    }

    @Test
    void templatesAreListed() {
        var shown = browser.get("/api/notice-templates").json().path(0);
        assertThat(shown.path("key").asText()).isEqualTo("complaint-acknowledged");
        assertThat(shown.path("name").path("zh").asText()).isEqualTo("投诉受理通知");
        assertThat(shown.path("wordings")).hasSize(4);
    }

    private Notice remind(Staff staff, String caseNumber, UUID thing) {
        var params = Map.of(
                "caseNumber",
                caseNumber,
                "clock",
                new Text("解决", "Solution"),
                "dueAt",
                Instant.parse("2026-12-01T04:00:00Z"));
        return notices.send(NoticeOrder.of("complaint-reminder", Recipient.staff(staff), staff.unitId(), params)
                .about(TestNotices.THING, thing));
    }

    private int unread() {
        return browser.get("/api/notices/mine/unread").json().path("unread").asInt();
    }

    private List<String> ids(String path) {
        return browser.get(path).json().path("items").findValuesAsText("id");
    }
}
