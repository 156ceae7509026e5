package io.ringloop.tickets.handling;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseWork;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.shared.Text;
import io.ringloop.tickets.TicketSettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers, owners and those above them are told about a ticket. */
@Component
@Transactional
public class TicketNotices {

    private static final Map<String, Text> CLOCKS = Map.of(
            TicketClocks.DONE, new Text("办妥", "Done"), TicketClocks.INFORMED, new Text("告知客户", "Customer informed"));

    private final TicketBook book;
    private final Notices notices;
    private final People people;
    private final TicketSettings settings;

    TicketNotices(TicketBook book, Notices notices, People people, TicketSettings settings) {
        this.book = book;
        this.notices = notices;
        this.people = people;
        this.settings = settings;
    }

    /** Tells the customer under the number given for this ticket; empty when there is neither customer nor number. */
    Optional<Notice> customer(UUID caseId, String template, Map<String, ?> params) {
        var file = book.file(caseId);
        var ticket = book.get(caseId);
        var phone = ticket.details().phone();
        if (file.customerId() == null && phone == null) {
            return Optional.empty();
        }
        var to = file.customerId() == null
                ? Recipient.somebody(ticket.language())
                : Recipient.customer(file.customerId(), ticket.language());
        return Optional.of(send(file, template, phone == null ? to : to.withPhone(phone), params));
    }

    /** Tells the customer the number, until when they hear that it is done, and where to look it up meanwhile. */
    public void confirm(UUID caseId, Instant informedBy) {
        customer(
                caseId,
                "ticket-confirmed",
                Map.of("dueAt", informedBy, "page", settings.page().toString()));
    }

    /** Tells the owner that a promise is near, or missed. */
    void remindOwner(UUID caseId, String clock, Instant dueAt) {
        var owner = book.file(caseId).owner();
        if (owner != null) {
            remind(caseId, people.get(owner), clock, dueAt);
        }
    }

    /** Tells somebody that a promise is near, or missed. */
    void remind(UUID caseId, Staff staff, String clock, Instant dueAt) {
        var file = book.file(caseId);
        var owner = file.owner() == null ? "" : people.get(file.owner()).displayName();
        var params =
                Map.of("clock", CLOCKS.getOrDefault(clock, new Text(clock, clock)), "dueAt", dueAt, "owner", owner);
        var template = dueAt.isAfter(book.now()) ? "ticket-reminder" : "ticket-late";
        send(file, template, Recipient.staff(staff), params);
    }

    /** Tells somebody that the customer presses. */
    void urged(UUID caseId, Staff staff, int count) {
        send(book.file(caseId), "case-urged", Recipient.staff(staff), Map.of("urgeCount", count));
    }

    private Notice send(CaseFile file, String template, Recipient to, Map<String, ?> params) {
        var all = new HashMap<String, Object>(params);
        all.put("caseNumber", file.number());
        return notices.send(NoticeOrder.of(template, to, file.unitId(), all).about(CaseWork.SUBJECT, file.id()));
    }
}
