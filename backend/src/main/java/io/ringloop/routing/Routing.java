package io.ringloop.routing;

import io.ringloop.routing.asking.AnswerInTime;
import io.ringloop.routing.asking.Verdicts;
import io.ringloop.routing.hours.Lines;
import io.ringloop.routing.presence.Queues;
import io.ringloop.routing.store.QueueStore;
import io.ringloop.shared.Text;
import io.ringloop.telephony.RouteQuestion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Queues and lines, and the decision where a call goes. The dialplan's question is answered by the {@link
 * io.ringloop.telephony.CallRouter} of this capability.
 */
@Component
public class Routing {

    private final Queues queues;
    private final QueueStore store;
    private final Lines lines;
    private final Verdicts verdicts;
    private final AnswerInTime router;
    private final RoutingSettings settings;

    Routing(
            Queues queues,
            QueueStore store,
            Lines lines,
            Verdicts verdicts,
            AnswerInTime router,
            RoutingSettings settings) {
        this.queues = queues;
        this.store = store;
        this.lines = lines;
        this.verdicts = verdicts;
        this.router = router;
        this.settings = settings;
    }

    /** The decision on a call, if one was made; empty for a call whose dialplan did not ask, or was given no answer. */
    public Optional<RoutingVerdict> verdictFor(String pbx, String uniqueid) {
        return verdicts.find(pbx, uniqueid);
    }

    /**
     * The decision on a call: the one that was made, else one made now and not applied, for a call whose dialplan did
     * not ask or took a fallback. Joins the caller's transaction.
     */
    public RoutingVerdict decideNow(RouteQuestion question) {
        return verdicts.verdict(question, () -> false);
    }

    /** Calls of this node that went to the queue of their line because no decision came in time. */
    public long fallbacks() {
        return router.fallbacks();
    }

    /** All queues in the order people know them. */
    public List<ServiceQueue> queues() {
        return queues.all();
    }

    public Optional<ServiceQueue> queue(String key) {
        return queues.find(key);
    }

    /** The line a called number stands for, as the routing table names it; also for numbers that are not listed. */
    public String lineOf(@Nullable String calledNumber) {
        return lines.plan().lineOf(calledNumber).line().code();
    }

    /** The number under which a queue can be dialled; empty when it has none. */
    public Optional<String> numberOf(String queue) {
        return lines.plan().numberOf(queue);
    }

    /** This moment if the line is served, else when it will be next; empty when not within a year. */
    public Optional<Instant> nextOpening(@Nullable String calledNumber, Instant from) {
        return settings.roundTheClock()
                ? Optional.of(from)
                : lines.plan().lineOf(calledNumber).calendar().nextOpening(from);
    }

    /** What the agent says first, or the announcement the caller hears. */
    public Optional<Text> script(String key) {
        return store.script(key);
    }

    public List<BreakReason> breakReasons() {
        return store.breakReasons();
    }
}
