package io.ringloop.tickets.handling;

import io.ringloop.cases.CaseWork;
import io.ringloop.engine.Processes;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.NoticeEvent.NoticeDelivered;
import io.ringloop.notifications.NoticeEvent.NoticeFailed;
import io.ringloop.processes.TicketClosureProcess.Messages;
import io.ringloop.tickets.Ticket;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The process goes on when the message that tells the result has arrived, or cannot. A receipt that comes late, when
 * somebody is calling already, still shows that the customer knows.
 */
@Component
class FollowTicketNotices {

    private final TicketBook book;
    private final TicketInforming informing;
    private final Processes processes;

    FollowTicketNotices(TicketBook book, TicketInforming informing, Processes processes) {
        this.book = book;
        this.informing = informing;
        this.processes = processes;
    }

    @EventListener
    @Transactional
    public void follow(NoticeDelivered event) {
        toldBy(event.notice()).filter(ticket -> ticket.informedAt() == null).ifPresent(ticket -> {
            if (!processes.correlate(Messages.TICKET_NOTICE_DELIVERED, ticket.caseId(), Map.of())) {
                informing.arrived(ticket.caseId());
            }
        });
    }

    @EventListener
    @Transactional
    public void follow(NoticeFailed event) {
        toldBy(event.notice())
                .ifPresent(ticket -> processes.correlate(Messages.TICKET_NOTICE_FAILED, ticket.caseId(), Map.of()));
    }

    /** The ticket whose result it tells. */
    private Optional<Ticket> toldBy(Notice notice) {
        var about = notice.about();
        return about == null || !about.type().equals(CaseWork.SUBJECT)
                ? Optional.empty()
                : book.find(about.id()).filter(ticket -> notice.id().value().equals(ticket.noticeId()));
    }
}
