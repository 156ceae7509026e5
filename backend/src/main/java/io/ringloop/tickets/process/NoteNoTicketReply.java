package io.ringloop.tickets.process;

import io.ringloop.engine.ModelBean;
import io.ringloop.tickets.handling.TicketReplies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Nothing came back: the owner decides. */
@ModelBean
class NoteNoTicketReply implements JavaDelegate {

    private final TicketReplies replies;

    NoteNoTicketReply(TicketReplies replies) {
        this.replies = replies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        replies.goOn(TicketOf.id(execution), false);
    }
}
