package io.ringloop.routing;

import io.ringloop.telephony.RouteQuestion;

/** Says whether a caller is asked for a rating by keys when the agent has hung up; asked for each call that goes to a queue. */
public interface RatingWish {

    /** Must answer within a fraction of a second. */
    boolean asks(RouteQuestion call);
}
