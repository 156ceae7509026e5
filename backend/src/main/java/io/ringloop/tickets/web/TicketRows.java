package io.ringloop.tickets.web;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseStatus;
import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.rules.TicketType;
import io.ringloop.shared.Page;
import io.ringloop.tickets.Ticket;
import io.ringloop.tickets.store.TicketStore;
import io.ringloop.tickets.web.TicketView.TicketPerson;
import io.ringloop.tickets.web.TicketView.TicketUnit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the lines of a list together: of each, its case and what else the ticket is. */
@Component
class TicketRows {

    private final TicketStore store;
    private final People people;
    private final Clock clock;

    TicketRows(TicketStore store, People people, Clock clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /**
     * One line of a list.
     *
     * @param id of the case
     * @param target who does the work, a word of the table ticket-assignment; absent in house
     * @param targetUnit the unit that does it, once somebody named it
     * @param unit whose ticket it is
     * @param claimed false while the leader on duty answers for it until somebody claims it
     * @param dueAt the earlier of its promises that is open
     * @param clock how that stands: {@code ok}, {@code warned}, {@code breached} or {@code none}
     * @param informedAt when the customer knew that it is done
     * @param loops times the customer did not accept it as done
     */
    record TicketRow(
            UUID id,
            String number,
            TicketType type,
            CaseStatus status,
            String title,
            @Nullable UUID customerId,
            @Nullable String customer,
            @Nullable String product,
            @Nullable String target,
            @Nullable TicketUnit targetUnit,
            TicketUnit unit,
            @Nullable TicketPerson owner,
            boolean claimed,
            Instant receivedAt,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt,
            String clock,
            @Nullable Instant informedAt,
            int loops,
            @Nullable Instant closedAt,
            @Nullable String closeReason) {}

    Page<TicketRow> of(Page<CaseFile> page) {
        return new Page<>(of(page.items()), page.next());
    }

    List<TicketRow> of(List<CaseFile> files) {
        var tickets = store.all(files.stream().map(CaseFile::id).toList());
        var units = people.units().stream()
                .map(unit -> new TicketUnit(unit.id(), unit.name()))
                .collect(Collectors.toMap(TicketUnit::id, Function.identity()));
        var owners = owners(files);
        var now = clock.instant();
        return files.stream()
                .map(file -> row(file, Objects.requireNonNull(tickets.get(file.id())), units, owners, now))
                .toList();
    }

    private Map<UUID, TicketPerson> owners(List<CaseFile> files) {
        var ids = files.stream()
                .map(CaseFile::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return people.findAll(ids).stream()
                .map(TicketRows::person)
                .collect(Collectors.toMap(TicketPerson::id, Function.identity()));
    }

    private static TicketRow row(
            CaseFile file, Ticket ticket, Map<UUID, TicketUnit> units, Map<UUID, TicketPerson> owners, Instant now) {
        return new TicketRow(
                file.id(),
                file.number(),
                ticket.type(),
                file.status(),
                file.title(),
                file.customerId(),
                file.customerName(),
                file.product(),
                ticket.target(),
                ticket.targetUnit() == null ? null : units.get(ticket.targetUnit()),
                Objects.requireNonNull(units.get(file.unitId())),
                owner(file.owner(), owners),
                file.claimedAt() != null,
                file.receivedAt(),
                file.dueAt(),
                file.warnAt(),
                file.clockAt(now),
                ticket.informedAt(),
                ticket.loops(),
                file.closedAt(),
                file.closeReason());
    }

    private static @Nullable TicketPerson owner(@Nullable StaffId id, Map<UUID, TicketPerson> owners) {
        return id == null ? null : owners.get(id.value());
    }

    private static TicketPerson person(Staff staff) {
        return new TicketPerson(staff.id().value(), staff.displayName());
    }
}
