package io.ringloop.forwarding.web;

import io.ringloop.customers.Customer;
import io.ringloop.customers.Customer.CustomerNumber;
import io.ringloop.customers.Customers;
import io.ringloop.files.Files;
import io.ringloop.files.StoredFile;
import io.ringloop.forwarding.OrderEntry;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.forwarding.handling.OrderAccess;
import io.ringloop.forwarding.handling.OrderBook;
import io.ringloop.forwarding.handling.OrderStory;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.processes.IssueForwardingProcess.Elements;
import io.ringloop.shared.Page;
import io.ringloop.shared.Text;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as the browser gets them. */
@Component
class OrderViews {

    private final OrderBook book;
    private final OrderAccess access;
    private final OrderStory story;
    private final Tasks tasks;
    private final Files files;
    private final Customers customers;
    private final People people;

    OrderViews(
            OrderBook book,
            OrderAccess access,
            OrderStory story,
            Tasks tasks,
            Files files,
            Customers customers,
            People people) {
        this.book = book;
        this.access = access;
        this.story = story;
        this.tasks = tasks;
        this.files = files;
        this.customers = customers;
        this.people = people;
    }

    /** Who has to do with an order. */
    record OrderPerson(UUID id, String displayName) {}

    /**
     * One line of a list.
     *
     * @param number with that of the hand-over
     * @param outcome absent while it is open
     * @param clock how the deadline stands: {@code ok}, {@code warned}, {@code breached} or {@code none}
     * @param loops rounds the customer did not accept
     * @param supervision 0 none, 1 warned, 2 to 4 the breaches since it was sent
     */
    record OrderRow(
            UUID id,
            String number,
            @Nullable String subject,
            @Nullable String product,
            String purpose,
            String state,
            @Nullable String outcome,
            @Nullable String target,
            @Nullable String targetKind,
            @Nullable OrderPerson handler,
            @Nullable OrderPerson owner,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt,
            String clock,
            int sent,
            int loops,
            int supervision,
            Instant createdAt) {}

    /** Whom the problem belongs to, as far as the reader may know. */
    record OrderCustomer(String name, List<String> phones) {}

    /** A file of the order. */
    record OrderFile(UUID fileId, String name, String type, long size) {}

    /** One line of its story. */
    record OrderEvent(
            Instant at,
            String code,
            @Nullable String detail,
            @Nullable String words,
            @Nullable Instant until,
            @Nullable OrderPerson who) {}

    /** Something the reader can do about it. */
    record OrderTask(UUID id, String elementId, Text title, boolean mine) {}

    /** What the reader may do besides the tasks. */
    record OrderRights(boolean askInfo, boolean askExtension, boolean callOff, boolean tellResult) {}

    /**
     * An order.
     *
     * @param inside whether the reader is on the side of those who forward
     * @param caseId only for that side
     * @param contactId likewise
     */
    record OrderView(
            OrderRow summary,
            @Nullable String facts,
            @Nullable String demand,
            @Nullable String toldCustomer,
            @Nullable String expectedResult,
            @Nullable String contactAllowed,
            boolean inside,
            @Nullable UUID caseId,
            @Nullable UUID contactId,
            @Nullable OrderCustomer customer,
            List<OrderFile> files,
            List<OrderEvent> story,
            List<OrderTask> tasks,
            OrderRights may) {}

    Page<OrderRow> rows(Page<WorkOrder> orders) {
        var names = names(people(orders.items()));
        var units = units();
        return orders.map(order -> row(order, names, units));
    }

    List<OrderRow> rows(List<WorkOrder> orders) {
        var names = names(people(orders));
        var units = units();
        return orders.stream().map(order -> row(order, names, units)).toList();
    }

    OrderView view(WorkOrder order, Staff reader) {
        var inside = access.isInside(order, reader);
        var events = story.of(order.id(), inside);
        var names = names(Stream.concat(people(List.of(order)), events.stream().map(OrderEntry::by)));
        var content = order.content();
        return new OrderView(
                row(order, names, units()),
                content.facts(),
                content.demand(),
                content.toldCustomer(),
                content.expectedResult(),
                content.contactAllowed(),
                inside,
                inside ? order.caseId() : null,
                inside ? order.origin().contactId() : null,
                inside || content.handlerMayCall() ? customer(order) : null,
                files.of(OrderBook.SUBJECT, order.id()).stream()
                        .map(OrderViews::file)
                        .toList(),
                events.stream()
                        .map(event -> new OrderEvent(
                                event.at(),
                                event.code(),
                                event.detail(),
                                event.words(),
                                event.until(),
                                person(event.by(), names)))
                        .toList(),
                tasks.open(order.id()).stream()
                        .filter(task -> isFor(task, reader))
                        .map(task -> new OrderTask(
                                task.id(),
                                task.elementId(),
                                new Text(task.titleZh(), task.titleEn()),
                                reader.id().equals(task.assignee())))
                        .toList(),
                rights(order, reader, inside));
    }

    private OrderRights rights(WorkOrder order, Staff reader, boolean inside) {
        var works = access.mayWork(order, reader);
        return new OrderRights(
                works,
                works && tasks.open(order.id(), Elements.DECIDE_EXTENSION).isEmpty(),
                access.mayCallOff(order, reader),
                inside && order.state().equals("checking") && reader.may(Permission.CASES_WORK));
    }

    private static boolean isFor(Task task, Staff reader) {
        return task.assignee() == null
                ? reader.roles().stream().map(Role::name).anyMatch(task.groups()::contains)
                : task.assignee().equals(reader.id());
    }

    private @Nullable OrderCustomer customer(WorkOrder order) {
        var id = book.customer(order);
        return Optional.ofNullable(id)
                .flatMap(customers::find)
                .map(OrderViews::customer)
                .orElse(null);
    }

    private static OrderCustomer customer(Customer customer) {
        return new OrderCustomer(
                customer.name(),
                customer.numbers().stream().map(CustomerNumber::dialled).toList());
    }

    private static OrderFile file(StoredFile file) {
        return new OrderFile(file.id().value(), file.name(), file.type(), file.size());
    }

    private OrderRow row(WorkOrder order, Map<StaffId, String> names, Map<UUID, String> units) {
        return new OrderRow(
                order.id(),
                order.name(),
                order.content().subject(),
                order.origin().product(),
                order.purpose(),
                order.state(),
                order.outcome(),
                order.target() == null ? null : units.get(order.target()),
                order.targetKind(),
                person(order.handler(), names),
                person(order.origin().owner(), names),
                order.open() ? order.dueAt() : null,
                order.open() ? order.warnAt() : null,
                order.clockAt(book.now()),
                order.sent(),
                order.loops(),
                order.supervision(),
                order.createdAt());
    }

    private static Stream<@Nullable StaffId> people(List<WorkOrder> orders) {
        return orders.stream()
                .flatMap(order -> Stream.of(order.handler(), order.origin().owner()));
    }

    private static @Nullable OrderPerson person(@Nullable StaffId id, Map<StaffId, String> names) {
        return id == null ? null : new OrderPerson(id.value(), names.getOrDefault(id, "?"));
    }

    private Map<StaffId, String> names(Stream<@Nullable StaffId> ids) {
        var known = ids.filter(Objects::nonNull).collect(Collectors.toSet());
        return people.findAll(known).stream().collect(Collectors.toMap(Staff::id, Staff::displayName));
    }

    private Map<UUID, String> units() {
        return people.units().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::name));
    }
}
