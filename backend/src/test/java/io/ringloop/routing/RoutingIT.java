package io.ringloop.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Role;
import io.ringloop.routing.presence.Seat;
import io.ringloop.routing.presence.SeatState;
import io.ringloop.routing.setup.Disturbances;
import io.ringloop.routing.store.MemberStore;
import io.ringloop.routing.store.MemberStore.Member;
import io.ringloop.rules.ContactRoute.Route;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Text;
import io.ringloop.telephony.CallRouter;
import io.ringloop.telephony.RouteAnswer;
import io.ringloop.telephony.RouteQuestion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RingloopTest
class RoutingIT {

    private static final Instant WEDNESDAY_NOON = Instant.parse("2026-11-18T04:00:00Z");
    private static final Instant WEDNESDAY_NIGHT = Instant.parse("2026-11-18T18:00:00Z");
    private static final Instant NATIONAL_DAY = Instant.parse("2026-10-01T04:00:00Z");

    @Autowired
    CallRouter router;

    @Autowired
    Routing routing;

    @Autowired
    MemberStore members;

    @Autowired
    Disturbances disturbances;

    @Autowired
    TestStaff people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String pbx = "pbx-" + Ids.next();

    @BeforeEach
    void somebodyServesEveryQueue() {
        clock.moveTo(WEDNESDAY_NOON);
        jdbc.sql("delete from routing.member").update();
        for (var queue : List.of("main", "sales", "aftersale", "complaint", "rescue")) {
            seat(queue, true);
        }
    }

    @AfterEach
    void everybodyLeaves() {
        jdbc.sql("delete from routing.member where pbx = :pbx")
                .param("pbx", pbx)
                .update();
        jdbc.sql("update routing.disturbance set ended_at = begun_at, ended_by = begun_by where ended_at is null")
                .update();
    }

    @Test
    void item63_callersHearOfADisturbanceWhileItLasts() {
        var by = people.in(people.centre(), Role.OPS_MANAGER).id();
        var begun = disturbances.begin(new Text("系统维护中", "Maintenance"), by);
        clock.advance(Duration.ofSeconds(6));
        assertThat(router.route(calling("4000", "zh", null)).announced().disturbance())
                .isTrue();
        assertThatThrownBy(() -> disturbances.begin(new Text("又一个", "Another"), by))
                .hasMessageContaining("disturbance-lasts");
        assertThat(disturbances.end(begun.id(), by).endedBy()).isEqualTo(by);
        clock.advance(Duration.ofSeconds(6));
        assertThat(router.route(calling("4000", "zh", null)).announced()).isEqualTo(RouteAnswer.Announced.NOTHING);
        assertThatThrownBy(() -> disturbances.end(begun.id(), by)).hasMessageContaining("disturbance-over");
        assertThat(disturbances.list(null, 1).items().get(0).id()).isEqualTo(begun.id());
    }

    @Test
    void aCallGoesWhereTheTableSaysAndTheDecisionIsFoundAgain() {
        var question = calling("4001", "zh", null);
        var answer = router.route(question);
        assertThat(answer.queue()).isEqualTo("sales");
        assertThat(answer.skills()).containsExactly("sales");
        assertThat(answer.priority()).isEqualTo(4);

        var verdict = routing.verdictFor(pbx, question.uniqueid()).orElseThrow();
        assertThat(answer.decisionId()).isEqualTo(verdict.decisionId().toString());
        assertThat(verdict.applied()).isTrue();
        assertThat(verdict.route().queue()).isEqualTo("sales");
        assertThat(logged(question)).containsExactly(verdict.decisionId());
    }

    @Test
    void aQuestionAskedTwiceIsDecidedOnce() {
        var question = calling("4000", "zh", null);
        var first = router.route(question);
        var second = router.route(question);
        var third = routing.decideNow(question);
        assertThat(second).isEqualTo(first);
        assertThat(third.decisionId().toString()).isEqualTo(first.decisionId());
        assertThat(logged(question)).hasSize(1);
    }

    @Test
    void aCallThatNeverAskedIsDecidedNowAndMarkedAsNotApplied() {
        var question = calling("4002", "zh", null);
        assertThat(routing.verdictFor(pbx, question.uniqueid())).isEmpty();
        var verdict = routing.decideNow(question);
        assertThat(verdict.applied()).isFalse();
        assertThat(verdict.route().queue()).isEqualTo("aftersale");
        assertThat(routing.verdictFor(pbx, question.uniqueid())).contains(verdict);
    }

    @Test
    void atNightTheCallerHearsThatWeAreClosedAndOnAHolidayThatItIsOne() {
        clock.moveTo(WEDNESDAY_NIGHT);
        var night = router.route(calling("4000", "zh", null));
        assertThat(night.route()).isEqualTo(RouteAnswer.Route.CLOSED_NOTICE);
        assertThat(night.script()).isEqualTo("closed");
        clock.moveTo(NATIONAL_DAY);
        var holiday = router.route(calling("4000", "zh", null));
        assertThat(holiday.route()).isEqualTo(RouteAnswer.Route.CLOSED_NOTICE);
        assertThat(holiday.script()).isEqualTo("holiday");
    }

    @Test
    void rescueIsServedWhenEverythingElseIsClosed() {
        clock.moveTo(WEDNESDAY_NIGHT);
        var answer = router.route(calling("4004", "zh", null));
        assertThat(answer.queue()).isEqualTo("rescue");
        assertThat(answer.priority()).isEqualTo(10);
        assertThat(answer.offerCallbackAfterSec()).isNull();
        assertThat(router.route(calling("4000", "zh", "rescue")).queue()).isEqualTo("rescue");
    }

    @Test
    void languageAndMenuCount() {
        var foreign = router.route(calling("4000", "en", null));
        assertThat(foreign.script()).isEqualTo("greeting-en");
        assertThat(foreign.queue()).isEqualTo("main");
        assertThat(foreign.skilled()).isEqualTo(new RouteAnswer.Skilled("main-en", 20));
        assertThat(router.route(calling("4000", "zh", null)).skilled()).isNull();
        assertThat(router.route(calling("4000", "zh", "repair")).queue()).isEqualTo("aftersale");
        assertThat(router.route(calling("4000", "zh", "complaint")).queue()).isEqualTo("complaint");
    }

    @Test
    void anUnknownNumberIsTheMainLine() {
        assertThat(router.route(calling("8888", "zh", null)).queue()).isEqualTo("main");
    }

    @Test
    void withNobodySignedInTheCallerIsToldSorryAndOfferedACallbackAtOnce() {
        jdbc.sql("delete from routing.member where queue = 'sales'").update();
        var answer = router.route(calling("4001", "zh", null));
        assertThat(answer.queue()).isEqualTo("main");
        assertThat(answer.script()).isEqualTo("sorry");
        assertThat(answer.offerCallbackAfterSec()).isZero();
    }

    @Test
    void phonesThatCannotBeReachedCountAsNobody() {
        jdbc.sql("delete from routing.member where queue = 'sales'").update();
        seat("sales", false);
        assertThat(router.route(calling("4001", "zh", null)).script()).isEqualTo("sorry");
        seat("sales", true);
        assertThat(router.route(calling("4001", "zh", null)).script()).isEqualTo("sales");
    }

    @Test
    void facadeKnowsLinesScriptsAndTheNextOpening() {
        assertThat(routing.lineOf("4002")).isEqualTo("afterSale");
        assertThat(routing.script("soothe").orElseThrow().zh()).startsWith("先安抚情绪");
        assertThat(routing.queue("complaint").orElseThrow().acwLimitSec()).isEqualTo(180);
        assertThat(routing.nextOpening("4000", WEDNESDAY_NIGHT)).contains(Instant.parse("2026-11-19T00:00:00Z"));
        assertThat(routing.decideNow(calling("4000", "zh", null)).route().route())
                .isEqualTo(Route.QUEUE);
    }

    private RouteQuestion calling(String called, String language, String ivr) {
        var uniqueid = Ids.next().toString();
        return new RouteQuestion(pbx, uniqueid, uniqueid, "PJSIP/trunk-1", "13800138000", called, language, ivr);
    }

    private void seat(String queue, boolean reachable) {
        members.put(new Member(new Seat(pbx, queue), "PJSIP/4999", new SeatState(0, null), reachable), clock.instant());
    }

    private List<UUID> logged(RouteQuestion question) {
        return jdbc.sql("select id from decisions.decision where subject_type = 'call' and subject_id = :subject")
                .param("subject", pbx + ":" + question.uniqueid())
                .query(UUID.class)
                .list();
    }
}
