package io.ringloop.routing.asking;

import io.ringloop.routing.RoutingSettings;
import io.ringloop.routing.RoutingVerdict;
import io.ringloop.routing.hours.LinePlan;
import io.ringloop.routing.hours.Lines;
import io.ringloop.rules.ContactRoute;
import io.ringloop.telephony.CallRouter;
import io.ringloop.telephony.RouteAnswer;
import io.ringloop.telephony.RouteAnswer.Announced;
import io.ringloop.telephony.RouteAnswer.Consent;
import io.ringloop.telephony.RouteAnswer.Skilled;
import io.ringloop.telephony.RouteQuestion;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Answers the dialplan within a limit. Whatever goes wrong, the caller reaches the queue of the line that was dialled;
 * a decision that comes too late is remembered as not applied.
 */
@Component
public class AnswerInTime implements CallRouter, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(AnswerInTime.class);
    private static final int AT_ONCE = 32;
    private static final String LAST_RESORT = "main";

    /** Decides on a question; asks the gate whether somebody still waits. */
    @FunctionalInterface
    interface Decider {
        RoutingVerdict verdict(RouteQuestion question, AtomicBoolean taken);
    }

    /** Who is tried before everybody of the route's queue. */
    @FunctionalInterface
    interface FirstTried {
        @Nullable
        Skilled firstFor(ContactRoute route);
    }

    /** What callers hear before they wait in a queue; says so within the patience, which may be none. */
    @FunctionalInterface
    interface Announcer {
        Announced in(String queue, Duration patience);
    }

    /** Whether a caller is asked for a rating when the agent has hung up; says so within the patience, which may be none. */
    @FunctionalInterface
    interface Rater {
        boolean asks(RouteQuestion call, Duration patience);
    }

    /** Whether and how a caller who goes to a queue is recorded. */
    @FunctionalInterface
    interface Recorder {
        @Nullable
        Consent how(RouteQuestion call, String queue);
    }

    private final Decider decider;
    private final FirstTried groups;
    private final Announcer announcer;
    private final Rater rater;
    private final Recorder recorder;
    private final Supplier<LinePlan> lines;
    private final Duration limit;
    private final AtomicLong fallbacks = new AtomicLong();
    private final ExecutorService deciders =
            new ThreadPoolExecutor(0, AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                var thread = new Thread(work, "route-call");
                thread.setDaemon(true);
                return thread;
            });

    @Autowired
    AnswerInTime(
            Verdicts verdicts,
            SkillGroups groups,
            Announcements announcements,
            RatingWishes ratings,
            RecordingPolicies recordings,
            Lines lines,
            RoutingSettings settings) {
        this(
                (question, taken) -> verdicts.verdict(question, () -> taken.compareAndSet(false, true)),
                groups::firstFor,
                announcements::in,
                ratings::of,
                recordings::of,
                lines::lastKnown,
                settings.answerLimit());
    }

    AnswerInTime(
            Decider decider,
            FirstTried groups,
            Announcer announcer,
            Rater rater,
            Recorder recorder,
            Supplier<LinePlan> lines,
            Duration limit) {
        this.decider = decider;
        this.groups = groups;
        this.announcer = announcer;
        this.rater = rater;
        this.recorder = recorder;
        this.lines = lines;
        this.limit = limit;
    }

    /** Calls that went to the queue of their line because no decision came in time. */
    public long fallbacks() {
        return fallbacks.get();
    }

    @Override
    public RouteAnswer route(RouteQuestion question) {
        var taken = new AtomicBoolean();
        var end = System.nanoTime() + limit.toNanos();
        try {
            var deciding = deciders.submit(() -> answer(question, decider.verdict(question, taken), end));
            try {
                return deciding.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException slow) {
                if (taken.compareAndSet(false, true)) {
                    return fallback(question, "no decision within " + limit.toMillis() + " ms");
                }
                // Decided, and on its way to disk: it is either there in a moment, or the server's own limit ends it.
                return deciding.get();
            }
        } catch (ExecutionException failed) {
            log.warn("Call {}: decision failed", question.uniqueid(), failed.getCause());
            return fallback(question, "decision failed");
        } catch (RejectedExecutionException | CancellationException busy) {
            return fallback(question, "all " + AT_ONCE + " deciders busy");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return fallback(question, "stopping");
        }
    }

    private RouteAnswer fallback(RouteQuestion question, String reason) {
        fallbacks.incrementAndGet();
        var queue = queueOfLine(question);
        log.warn("Call {}: {}, goes to {}", question.uniqueid(), reason, queue);
        return RouteAnswer.toQueue(queue);
    }

    private String queueOfLine(RouteQuestion question) {
        try {
            return lines.get().lineOf(question.calledNumber()).queue();
        } catch (RuntimeException neverRead) {
            log.warn("Lines were never read", neverRead);
            return LAST_RESORT;
        }
    }

    private RouteAnswer answer(RouteQuestion question, RoutingVerdict verdict, long end) {
        var route = verdict.route();
        return new RouteAnswer(
                way(route.route()),
                route.queue(),
                route.priority(),
                route.skills(),
                route.script(),
                verdict.decisionId().toString(),
                route.offerCallbackAfterSec() < 0 ? null : route.offerCallbackAfterSec(),
                groups.firstFor(route),
                announced(route, end),
                route.route() == ContactRoute.Route.QUEUE && rater.asks(question, left(end)),
                recording(question, route));
    }

    private @Nullable Consent recording(RouteQuestion question, ContactRoute route) {
        return route.route() == ContactRoute.Route.QUEUE && route.queue() != null
                ? recorder.how(question, route.queue())
                : null;
    }

    private Announced announced(ContactRoute route, long end) {
        return route.route() == ContactRoute.Route.QUEUE && route.queue() != null
                ? announcer.in(route.queue(), left(end))
                : Announced.NOTHING;
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private static RouteAnswer.Route way(ContactRoute.Route route) {
        return switch (route) {
            case QUEUE -> RouteAnswer.Route.QUEUE;
            case CLOSED_NOTICE -> RouteAnswer.Route.CLOSED_NOTICE;
            case RESTRICT -> RouteAnswer.Route.RESTRICT;
        };
    }

    @Override
    public void destroy() {
        deciders.shutdownNow();
    }
}
