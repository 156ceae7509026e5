package io.ringloop.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** The same work on both sides in turns; the first turns of each warm it up and are not counted. */
record Contest(Settings settings) {

    /** What a caller does once on a side. */
    interface Work {
        void on(Side side) throws Exception;
    }

    /**
     * @param perSecond median of the turns
     * @param millis how long each call of these turns took
     */
    record Result(double perSecond, Samples millis) {}

    record Outcome(Result ringloop, Result plain) {}

    Outcome between(Side ringloop, Side plain, String what, Work work)
            throws IOException, InterruptedException, ExecutionException {
        var ours = new ArrayList<Callers.Turn>();
        var theirs = new ArrayList<Callers.Turn>();
        for (Side side : Turns.of(ringloop, plain, settings.warmUps() + settings.rounds())) {
            var turn = new Callers(settings).turn(() -> work.on(side));
            System.out.println("· " + what + ", " + side.name() + ": " + Figure.shown(turn.perSecond()) + " per s");
            (side == ringloop ? ours : theirs).add(turn);
            side.tidy();
        }
        return new Outcome(result(ours), result(theirs));
    }

    private Result result(List<Callers.Turn> all) {
        var turns = all.subList(settings.warmUps(), all.size());
        var rates = new Samples(turns.stream().map(Callers.Turn::perSecond).toList());
        var millis = turns.stream().flatMap(turn -> turn.millis().stream()).toList();
        return new Result(rates.median(), new Samples(millis));
    }
}
