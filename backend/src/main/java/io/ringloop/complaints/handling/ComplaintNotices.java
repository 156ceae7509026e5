package io.ringloop.complaints.handling;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseWork;
import io.ringloop.deadlines.Clocks;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What customers, owners and those above them are told. */
@Component
@Transactional
public class ComplaintNotices {

    private static final Map<String, Text> CLOCKS = Map.of(
            "progress", new Text("进展反馈", "News for the customer"),
            "solution", new Text("投诉解决", "Solution"),
            "external", new Text("监管部门时限", "Deadline of the authority"),
            "register", new Text("投诉登记", "Registration"),
            "crisis", new Text("舆情处置决定", "Decision on the crisis"));

    private final ComplaintBook book;
    private final Notices notices;
    private final People people;
    private final Clocks clocks;

    ComplaintNotices(ComplaintBook book, Notices notices, People people, Clocks clocks) {
        this.book = book;
        this.notices = notices;
        this.people = people;
        this.clocks = clocks;
    }

    /** Tells the customer under the number given for this complaint; whom nobody can reach is not told. */
    public void customer(UUID caseId, String template, Map<String, ?> params) {
        var file = book.file(caseId);
        var complaint = book.get(caseId);
        var phone = complaint.registration().feedbackPhone();
        if (file.customerId() == null && phone == null) {
            return;
        }
        var to = file.customerId() == null
                ? Recipient.somebody(complaint.language())
                : Recipient.customer(file.customerId(), complaint.language());
        send(file, template, phone == null ? to : to.withPhone(phone), params);
    }

    /** Tells the customer the number of the complaint, and until when the next news come. */
    public void acknowledge(UUID caseId, Instant nextNewsBy) {
        customer(caseId, "complaint-acknowledged", Map.of("nextNewsBy", nextNewsBy));
    }

    /** Tells the customer something new. */
    void news(UUID caseId, String news) {
        var next = clocks.of(caseId).stream()
                .filter(clock -> clock.course().state().open())
                .map(clock -> clock.course().due())
                .min(Comparator.naturalOrder())
                .orElse(book.now());
        customer(caseId, "complaint-next-news", Map.of("news", news, "nextNewsBy", next));
    }

    /** Reminds somebody of a deadline. */
    void remind(UUID caseId, StaffId staff, String clock, Instant dueAt) {
        var params = Map.of("clock", name(clock), "dueAt", dueAt);
        send(book.file(caseId), "complaint-reminder", Recipient.staff(people.get(staff)), params);
    }

    /** Tells the operations managers of a deadline. */
    void remindManagers(UUID caseId, String clock, Instant dueAt) {
        managers(book.file(caseId)).forEach(manager -> remind(caseId, manager.id(), clock, dueAt));
    }

    /** Tells somebody that a deadline was missed. */
    void missed(UUID caseId, StaffId staff, String clock, Instant dueAt) {
        var file = book.file(caseId);
        var owner = file.owner() == null ? "" : people.get(file.owner()).displayName();
        var params = Map.of("clock", name(clock), "dueAt", dueAt, "owner", owner);
        send(file, "complaint-breach", Recipient.staff(people.get(staff)), params);
    }

    /** Tells those above the owner that the latest clock is late. */
    void late(UUID caseId, StaffId owner) {
        clocks.of(caseId).stream()
                .filter(clock -> clock.course().breachedAt() != null)
                .reduce((former, latter) -> latter)
                .ifPresent(clock -> missedByManagers(
                        caseId,
                        owner,
                        clock.kind(),
                        Objects.requireNonNull(clock.course().breachedAt())));
    }

    void missedByManagers(UUID caseId, @Nullable StaffId besides, String clock, Instant dueAt) {
        managers(book.file(caseId)).stream()
                .filter(manager -> !manager.id().equals(besides))
                .forEach(manager -> missed(caseId, manager.id(), clock, dueAt));
    }

    /** Tells owner, leaders of the unit, operations managers and management what everybody says about a crisis. */
    void crisisStatement(UUID caseId, String statement) {
        var file = book.file(caseId);
        var leaders = people.withRole(Role.TEAM_LEADER).stream()
                .filter(leader -> leader.unitId().equals(file.unitId()));
        var management = people.withRole(Role.MANAGEMENT).stream()
                .filter(manager -> manager.centreId().equals(file.centreId()));
        var owner = Stream.ofNullable(file.owner()).map(people::get);
        Stream.of(owner, leaders, managers(file).stream(), management)
                .flatMap(told -> told)
                .collect(Collectors.toMap(Staff::id, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values()
                .forEach(told -> send(file, "crisis-statement", Recipient.staff(told), Map.of("statement", statement)));
    }

    private List<Staff> managers(CaseFile file) {
        var about = book.get(file.id()).registration().employee();
        return people.withRole(Role.OPS_MANAGER).stream()
                .filter(staff -> staff.centreId().equals(file.centreId())
                        && !staff.id().value().equals(about))
                .toList();
    }

    private void send(CaseFile file, String template, Recipient to, Map<String, ?> params) {
        var all = new HashMap<String, Object>(params);
        all.put("caseNumber", file.number());
        notices.send(NoticeOrder.of(template, to, file.unitId(), all).about(CaseWork.SUBJECT, file.id()));
    }

    private static Text name(String clock) {
        return CLOCKS.getOrDefault(clock, new Text(clock, clock));
    }
}
