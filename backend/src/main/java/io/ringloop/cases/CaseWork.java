package io.ringloop.cases;

import io.ringloop.cases.CaseEvent.WorkCalledOff;
import io.ringloop.deadlines.Clocks;
import io.ringloop.notifications.Channel;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.people.People;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the processes of all case families do with a case besides its own life. */
@Component
public class CaseWork {

    /** Subject type of the notices about a case. */
    public static final String SUBJECT = "case";

    private static final String URGE = "urge";

    private final CaseBook book;
    private final CaseLinks links;
    private final Clocks clocks;
    private final People people;
    private final Notices notices;

    CaseWork(CaseBook book, CaseLinks links, Clocks clocks, People people, Notices notices) {
        this.book = book;
        this.links = links;
        this.clocks = clocks;
        this.people = people;
        this.notices = notices;
    }

    /**
     * A contact joined the case; its owner is told at once when the customer urges.
     *
     * @param urges times the customer had urged before
     * @return times the customer has urged now
     */
    @Transactional
    public int linkContact(UUID id, UUID contact, String kind, int urges) {
        var file = links.addContact(id, contact, kind);
        if (!kind.equals(URGE)) {
            return urges;
        }
        if (file.owner() != null) {
            var params = Map.of("caseNumber", file.number(), "urgeCount", urges + 1);
            var owner = Recipient.staff(people.get(file.owner()));
            notices.send(NoticeOrder.of("case-urged", owner, file.unitId(), params)
                    .about(SUBJECT, file.id())
                    .by(Channel.IN_APP));
        }
        return urges + 1;
    }

    /** The solution is confirmed: its clock is met, the others are not wanted any more. */
    @Transactional
    public void stopClocks(UUID id) {
        clocks.met(id, "solution", book.now());
        clocks.cancel(id);
    }

    /** Whatever others still do for the case is not wanted any more. */
    @Transactional
    public void callOff(UUID id) {
        clocks.cancel(id);
        book.tell(new WorkCalledOff(book.get(id)));
    }
}
