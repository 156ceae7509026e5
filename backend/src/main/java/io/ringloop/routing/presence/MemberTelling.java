package io.ringloop.routing.presence;

import io.ringloop.telephony.ActionResult;
import io.ringloop.telephony.ActionResult.Outcome;
import io.ringloop.telephony.PbxActions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Tells one PBX about one phone. It does not rely on what was observed, which may be behind: a member that is there
 * already is adjusted, one that is gone already stays gone.
 */
final class MemberTelling {

    private final PbxActions actions;
    private final String iface;
    private final String name;

    MemberTelling(PbxActions actions, String iface, String name) {
        this.actions = actions;
        this.iface = iface;
        this.name = name;
    }

    /**
     * Tells.
     *
     * @param desired queue to seat; the phone leaves all other queues of ours
     * @param observed used only to try first what probably works
     * @param whole false: only the pause can have changed, which one action says for all queues
     * @return what failed, for people
     */
    CompletableFuture<List<String>> tell(
            Map<String, SeatState> desired, Map<String, SeatState> observed, Set<String> ours, boolean whole) {
        var pauses =
                desired.values().stream().map(SeatState::pausedFor).distinct().toList();
        if (whole || pauses.size() != 1 || !observed.keySet().containsAll(desired.keySet())) {
            return each(desired, observed, ours);
        }
        var reason = pauses.get(0);
        return actions.pauseMember(null, iface, reason != null, reason)
                .thenCompose(result -> result.accepted()
                        ? CompletableFuture.completedFuture(List.of())
                        : each(desired, observed, ours));
    }

    private CompletableFuture<List<String>> each(
            Map<String, SeatState> desired, Map<String, SeatState> observed, Set<String> ours) {
        var queues = new TreeSet<>(ours);
        queues.addAll(desired.keySet());
        var failures = new ArrayList<CompletableFuture<@Nullable String>>();
        for (var queue : queues) {
            var wanted = desired.get(queue);
            var told = wanted == null ? leave(queue) : sit(queue, wanted, observed.get(queue));
            failures.add(told.thenApply(result -> failure(queue, result)));
        }
        return CompletableFuture.allOf(failures.toArray(CompletableFuture[]::new))
                .thenApply(all -> {
                    var texts = new ArrayList<String>();
                    for (var failure : failures) {
                        var text = failure.join();
                        if (text != null) {
                            texts.add(text);
                        }
                    }
                    return List.copyOf(texts);
                });
    }

    /** A refusal means that it is not a member, or one that the PBX itself insists on. */
    private CompletableFuture<ActionResult> leave(String queue) {
        return actions.removeMember(queue, iface)
                .thenApply(result ->
                        result.outcome() == Outcome.REFUSED ? new ActionResult(Outcome.ACCEPTED, null) : result);
    }

    private CompletableFuture<ActionResult> sit(String queue, SeatState wanted, @Nullable SeatState seated) {
        return seated == null
                ? orElse(join(queue, wanted), () -> adjust(queue, wanted, null))
                : orElse(adjust(queue, wanted, seated), () -> join(queue, wanted));
    }

    private CompletableFuture<ActionResult> join(String queue, SeatState wanted) {
        return actions.addMember(queue, iface, name, wanted.penalty(), wanted.pausedFor());
    }

    private CompletableFuture<ActionResult> adjust(String queue, SeatState wanted, @Nullable SeatState seated) {
        var paused = actions.pauseMember(queue, iface, wanted.paused(), wanted.pausedFor());
        if (seated != null && seated.penalty() == wanted.penalty()) {
            return paused;
        }
        return paused.thenCompose(result -> result.accepted()
                ? actions.setPenalty(queue, iface, wanted.penalty())
                : CompletableFuture.completedFuture(result));
    }

    private static CompletableFuture<ActionResult> orElse(
            CompletableFuture<ActionResult> first,
            java.util.function.Supplier<CompletableFuture<ActionResult>> second) {
        return first.thenCompose(result ->
                result.outcome() == Outcome.REFUSED ? second.get() : CompletableFuture.completedFuture(result));
    }

    private static @Nullable String failure(String queue, ActionResult result) {
        return result.accepted() ? null : queue + " " + result.outcome() + " " + result.message();
    }
}
