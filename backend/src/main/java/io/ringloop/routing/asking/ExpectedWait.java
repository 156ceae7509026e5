package io.ringloop.routing.asking;

import io.ringloop.routing.QueueLoad;
import java.time.Duration;
import java.util.Optional;

/** How long somebody who joins a queue behind others will wait. */
final class ExpectedWait {

    private ExpectedWait() {}

    /**
     * While callers wait, everybody is busy, and calls end at the rate of agents / AHT. Whoever joins is answered when one
     * more call has ended than callers wait: (waiting + 1) · AHT / agents. That is the mean wait in the model of Erlang C
     * for a caller who finds so many waiting, everybody being patient.
     *
     * @param agents who serve the queue, those in a call or after one included; who serves several queues counts in each,
     *     so the true wait can be longer
     * @return empty when nobody waits, nobody serves, or nothing was handled lately to know the handling time from
     */
    static Optional<Duration> of(QueueLoad load, int agents) {
        var handling = load.handling();
        if (load.waiting() < 1 || agents < 1 || handling == null) {
            return Optional.empty();
        }
        return Optional.of(handling.multipliedBy(load.waiting() + 1L).dividedBy(agents));
    }
}
