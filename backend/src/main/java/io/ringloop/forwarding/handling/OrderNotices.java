package io.ringloop.forwarding.handling;

import io.ringloop.forwarding.WorkOrder;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.shared.Text;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What handlers, owners and customers are told about an order. */
@Component
class OrderNotices {

    private static final String LANGUAGE = "zh-CN";

    private static final Map<String, Text> OUTCOMES = Map.of(
            "solved", new Text("已解决，未能与客户核实", "Solved, the customer could not be asked"),
            "confirmed", new Text("已解决，客户认可", "Solved, the customer agrees"),
            "notPossible", new Text("无法办理", "Not possible"),
            "rejected", new Text("承办方拒绝", "Rejected"),
            "gaveUp", new Text("已放弃", "Given up"));

    private final Notices notices;
    private final People people;
    private final OrderBook book;

    OrderNotices(Notices notices, People people, OrderBook book) {
        this.notices = notices;
        this.people = people;
        this.book = book;
    }

    /** Tells somebody what is to be done until when. */
    void assign(WorkOrder order, Staff staff, Instant dueAt) {
        tell(order, staff, "forwarding-assigned", Map.of("dueAt", dueAt));
    }

    /** Tells somebody that it is high time. */
    void urge(WorkOrder order, Staff staff, Instant dueAt) {
        tell(order, staff, "forwarding-late", Map.of("dueAt", dueAt));
    }

    /** Tells somebody that nothing more is needed. */
    void recall(WorkOrder order, Staff staff) {
        tell(order, staff, "forwarding-recalled", Map.of());
    }

    /** Tells the owner that the handler waits for them. */
    void infoNeeded(WorkOrder order, Instant dueAt) {
        owner(order).ifPresent(owner -> tell(order, owner, "forwarding-info-needed", Map.of("dueAt", dueAt)));
    }

    /** Tells the owner what came of it. */
    void ended(WorkOrder order, String outcome) {
        var words = OUTCOMES.get(outcome);
        if (words != null) {
            owner(order).ifPresent(owner -> tell(order, owner, "forwarding-ended", Map.of("outcome", words)));
        }
    }

    /** Writes to a customer whom nobody could reach. */
    void unreachable(WorkOrder order, int attempts) {
        var customer = book.customer(order);
        if (customer != null) {
            var params = Map.of("caseNumber", order.origin().number(), "attempts", attempts);
            notices.send(about(
                    order,
                    NoticeOrder.of(
                            "problem-unreachable",
                            Recipient.customer(customer, LANGUAGE),
                            order.origin().unitId(),
                            params)));
        }
    }

    Optional<Staff> owner(WorkOrder order) {
        return Optional.ofNullable(order.origin().owner()).flatMap(people::find);
    }

    private void tell(WorkOrder order, Staff staff, String template, Map<String, Object> params) {
        var subject = order.content().subject();
        var all = new HashMap<>(params);
        all.put("caseNumber", order.name());
        all.put("task", subject == null ? "" : subject);
        notices.send(about(
                order,
                NoticeOrder.of(template, Recipient.staff(staff), order.origin().unitId(), all)));
    }

    private static NoticeOrder about(WorkOrder order, NoticeOrder notice) {
        return order.caseId() == null
                ? notice.about(OrderBook.SUBJECT, order.id())
                : notice.about("case", order.caseId());
    }
}
