package io.ringloop.tickets.handling;

import io.ringloop.rules.TicketNews.Word;
import io.ringloop.shared.Text;

/** What the customer reads about where a ticket stands. */
public final class ProgressWords {

    private ProgressWords() {}

    public static Text text(Word word) {
        return switch (word) {
            case RECEIVED -> new Text("已受理", "received");
            case IN_PROGRESS -> new Text("处理中", "being worked on");
            case WAITING_FOR_YOU -> new Text("等待您补充", "waiting for you");
            case DONE_TO_CONFIRM -> new Text("已处理待确认", "done, to be confirmed");
            case CLOSED -> new Text("已结案", "closed");
        };
    }
}
