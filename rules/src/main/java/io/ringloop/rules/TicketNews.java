package io.ringloop.rules;

/**
 * What the customer may know of where a ticket stands.
 *
 * @param told the customer is told when it comes to this
 */
public record TicketNews(Word word, boolean told) {

    /** Where it stands, in five words for everybody. */
    public enum Word implements Code {
        RECEIVED,
        IN_PROGRESS,
        WAITING_FOR_YOU,
        DONE_TO_CONFIRM,
        CLOSED
    }
}
