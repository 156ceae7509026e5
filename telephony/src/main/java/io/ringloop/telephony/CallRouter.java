package io.ringloop.telephony;

/** Answers the question the dialplan asks over FastAGI before it queues a caller. */
public interface CallRouter {

    /** Must answer within the server's limit; later answers are thrown away, and an exception counts as none. */
    RouteAnswer route(RouteQuestion question);
}
