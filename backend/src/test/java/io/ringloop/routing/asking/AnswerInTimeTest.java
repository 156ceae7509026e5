package io.ringloop.routing.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.deadlines.BusinessCalendar;
import io.ringloop.routing.RoutingVerdict;
import io.ringloop.routing.hours.Line;
import io.ringloop.routing.hours.LinePlan;
import io.ringloop.rules.ContactRoute;
import io.ringloop.rules.ContactRoutingFacts;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.RouteAnswer;
import io.ringloop.telephony.RouteAnswer.Announced;
import io.ringloop.telephony.RouteAnswer.Consent;
import io.ringloop.telephony.RouteQuestion;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AnswerInTimeTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final LinePlan PLAN = new LinePlan(List.of(
            line("4000", ContactRoutingFacts.Line.MAIN, "main", true),
            line("4003", ContactRoutingFacts.Line.COMPLAINT, "complaint", false)));
    private static final AnswerInTime.FirstTried NOBODY = route -> null;
    private static final AnswerInTime.Announcer SILENCE = (queue, patience) -> Announced.NOTHING;
    private static final AnswerInTime.Rater UNASKED = (call, patience) -> false;
    private static final AnswerInTime.Recorder UNRECORDED = (call, queue) -> null;
    private static final ContactRoute ROUTE = new ContactRoute(
            ContactRoute.Route.QUEUE, "sales", List.of("sales"), ContactRoute.Seniority.ANY, 4, "sales", 90);

    @Test
    void tellsTheDialplanTheVerdict() {
        var verdict = new RoutingVerdict(Ids.next(), ROUTE, true);
        var router =
                new AnswerInTime((question, taken) -> verdict, NOBODY, SILENCE, UNASKED, UNRECORDED, () -> PLAN, LONG);
        assertThat(router.route(asking("4001")))
                .isEqualTo(new RouteAnswer(
                        RouteAnswer.Route.QUEUE,
                        "sales",
                        4,
                        List.of("sales"),
                        "sales",
                        verdict.decisionId().toString(),
                        90,
                        null,
                        Announced.NOTHING,
                        false,
                        null));
        assertThat(router.fallbacks()).isZero();
    }

    @Test
    void skillsThatOnlySomeHaveAreTriedFirst() {
        var first = new RouteAnswer.Skilled("sales-senior", 20);
        var router = new AnswerInTime(
                (question, taken) -> new RoutingVerdict(Ids.next(), ROUTE, true),
                route -> first,
                SILENCE,
                UNASKED,
                UNRECORDED,
                () -> PLAN,
                LONG);
        assertThat(router.route(asking("4001")).skilled()).isEqualTo(first);
    }

    @Test
    void announcementsAreForThoseWhoWait() {
        var announced = new Announced(4, true);
        var router = new AnswerInTime(
                (question, taken) -> new RoutingVerdict(Ids.next(), ROUTE, true),
                NOBODY,
                (queue, patience) -> queue.equals("sales") ? announced : Announced.NOTHING,
                UNASKED,
                UNRECORDED,
                () -> PLAN,
                LONG);
        assertThat(router.route(asking("4001")).announced()).isEqualTo(announced);
    }

    @Test
    void neverOfferingACallbackIsToldAsNoTime() {
        var rescue = new ContactRoute(
                ContactRoute.Route.RESTRICT, null, List.of(), ContactRoute.Seniority.ANY, 0, "restricted", -1);
        var router = new AnswerInTime(
                (question, taken) -> new RoutingVerdict(Ids.next(), rescue, true),
                NOBODY,
                SILENCE,
                UNASKED,
                UNRECORDED,
                () -> PLAN,
                LONG);
        var answer = router.route(asking("4000"));
        assertThat(answer.route()).isEqualTo(RouteAnswer.Route.RESTRICT);
        assertThat(answer.offerCallbackAfterSec()).isNull();
    }

    @Test
    void onlyWhoGoesToAQueueIsRecordedAndAsItsQueueSays() {
        var closed = new ContactRoute(
                ContactRoute.Route.CLOSED_NOTICE, "sales", List.of(), ContactRoute.Seniority.ANY, 0, "closed", -1);
        AnswerInTime.Recorder sales = (call, queue) -> queue.equals("sales") ? Consent.OPT_OUT : null;
        var queued = new AnswerInTime(
                (question, taken) -> new RoutingVerdict(Ids.next(), ROUTE, true),
                NOBODY,
                SILENCE,
                UNASKED,
                sales,
                () -> PLAN,
                LONG);
        var refused = new AnswerInTime(
                (question, taken) -> new RoutingVerdict(Ids.next(), closed, true),
                NOBODY,
                SILENCE,
                UNASKED,
                sales,
                () -> PLAN,
                LONG);
        assertThat(queued.route(asking("4001")).recording()).isEqualTo(Consent.OPT_OUT);
        assertThat(refused.route(asking("4001")).recording()).isNull();
    }

    @Test
    void onlyWhoGoesToAQueueMayBeAskedForARating() {
        var closed = new ContactRoute(
                ContactRoute.Route.CLOSED_NOTICE, null, List.of(), ContactRoute.Seniority.ANY, 0, "closed", -1);
        var queued = new AnswerInTime(
                (question, taken) -> new RoutingVerdict(Ids.next(), ROUTE, true),
                NOBODY,
                SILENCE,
                (call, patience) -> call.callerNumber() != null,
                UNRECORDED,
                () -> PLAN,
                LONG);
        var refused = new AnswerInTime(
                (question, taken) -> new RoutingVerdict(Ids.next(), closed, true),
                NOBODY,
                SILENCE,
                (call, patience) -> true,
                UNRECORDED,
                () -> PLAN,
                LONG);
        assertThat(queued.route(asking("4001")).askRating()).isTrue();
        assertThat(refused.route(asking("4001")).askRating()).isFalse();
    }

    @Test
    void aFailureSendsTheCallToTheQueueOfItsLineAndIsCounted() {
        var router = new AnswerInTime(
                (question, taken) -> {
                    throw new IllegalStateException("no database");
                },
                NOBODY,
                SILENCE,
                UNASKED,
                UNRECORDED,
                () -> PLAN,
                LONG);
        assertThat(router.route(asking("4003"))).isEqualTo(RouteAnswer.toQueue("complaint"));
        assertThat(router.route(asking("9999"))).isEqualTo(RouteAnswer.toQueue("main"));
        assertThat(router.fallbacks()).isEqualTo(2);
    }

    @Test
    void aFailureBeforeTheLinesWereEverReadStillReachesAQueue() {
        var router = new AnswerInTime(
                (question, taken) -> {
                    throw new IllegalStateException("no database");
                },
                NOBODY,
                SILENCE,
                UNASKED,
                UNRECORDED,
                () -> {
                    throw new IllegalStateException("no database");
                },
                LONG);
        assertThat(router.route(asking("4003"))).isEqualTo(RouteAnswer.toQueue("main"));
    }

    @Test
    void aDecisionThatComesTooLateFindsThatNobodyWaits() throws InterruptedException {
        var answered = new CountDownLatch(1);
        var decided = new CountDownLatch(1);
        var inTime = new AtomicReference<Boolean>();
        var router = new AnswerInTime(
                (question, taken) -> {
                    awaitQuietly(answered);
                    inTime.set(taken.compareAndSet(false, true));
                    decided.countDown();
                    return new RoutingVerdict(Ids.next(), ROUTE, false);
                },
                NOBODY,
                SILENCE,
                UNASKED,
                UNRECORDED,
                () -> PLAN,
                SHORT);
        assertThat(router.route(asking("4003"))).isEqualTo(RouteAnswer.toQueue("complaint"));
        answered.countDown();
        assertThat(decided.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(inTime.get()).isFalse();
        assertThat(router.fallbacks()).isEqualTo(1);
    }

    @Test
    void aDecisionMadeInTimeIsAwaitedUntilItIsOnDisk() throws InterruptedException {
        var taken = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        var router = new AnswerInTime(
                (question, gate) -> {
                    gate.set(true);
                    taken.countDown();
                    awaitQuietly(written);
                    return new RoutingVerdict(Ids.next(), ROUTE, true);
                },
                NOBODY,
                SILENCE,
                UNASKED,
                UNRECORDED,
                () -> PLAN,
                SHORT);
        var answer = new AtomicReference<RouteAnswer>();
        var asking = new Thread(() -> answer.set(router.route(asking("4003"))));
        asking.start();
        taken.await();
        asking.join(SHORT.toMillis() * 4);
        assertThat(asking.isAlive()).isTrue();
        written.countDown();
        asking.join();
        assertThat(answer.get().queue()).isEqualTo("sales");
    }

    @Test
    void whenAllDecidersAreBusyTheCallIsNotKeptWaiting() throws InterruptedException {
        var release = new CountDownLatch(1);
        var busy = new CountDownLatch(32);
        var router = new AnswerInTime(
                (question, taken) -> {
                    busy.countDown();
                    awaitQuietly(release);
                    return new RoutingVerdict(Ids.next(), ROUTE, true);
                },
                NOBODY,
                SILENCE,
                UNASKED,
                UNRECORDED,
                () -> PLAN,
                LONG);
        var callers = new ArrayList<Thread>();
        for (var count = 0; count < 32; count++) {
            var caller = new Thread(() -> router.route(asking("4000")));
            caller.start();
            callers.add(caller);
        }
        busy.await();
        assertThat(router.route(asking("4003"))).isEqualTo(RouteAnswer.toQueue("complaint"));
        release.countDown();
        for (var caller : callers) {
            caller.join();
        }
        assertThat(router.fallbacks()).isEqualTo(1);
    }

    private static RouteQuestion asking(String called) {
        return new RouteQuestion("pbx1", "1.1", "1.1", "PJSIP/trunk-1", "13800138000", called, "zh", null);
    }

    private static Line line(String number, ContactRoutingFacts.Line line, String queue, boolean otherwise) {
        return new Line(
                number, line, new BusinessCalendar("service", ZoneOffset.UTC, Map.of(), Map.of()), queue, otherwise);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
