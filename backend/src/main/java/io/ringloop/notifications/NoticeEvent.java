package io.ringloop.notifications;

/** What became of a notice; published in the transaction that did it. */
public sealed interface NoticeEvent {

    Notice notice();

    /** It waits to be sent. */
    record NoticeQueued(Notice notice) implements NoticeEvent {}

    /** Mail server or gateway have taken it. */
    record NoticeSent(Notice notice) implements NoticeEvent {}

    /** It arrived. */
    record NoticeDelivered(Notice notice) implements NoticeEvent {}

    /** It did not arrive, and nothing more is tried. */
    record NoticeFailed(Notice notice) implements NoticeEvent {}

    /** It was not sent. */
    record NoticeSuppressed(Notice notice) implements NoticeEvent {}
}
