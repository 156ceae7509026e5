package io.ringloop.cases;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a case; published in the transaction that did it. */
public sealed interface CaseEvent {

    /** The case as it is now. */
    CaseFile file();

    record CaseOpened(CaseFile file) implements CaseEvent {}

    /**
     * Somebody else answers for it, or the same person claimed it.
     *
     * @param why {@code claimed}, {@code assigned}, {@code away}, {@code moved} or {@code left}
     */
    record CaseAssigned(CaseFile file, @Nullable StaffId former, String why) implements CaseEvent {}

    record CaseStatusChanged(CaseFile file, CaseStatus former) implements CaseEvent {}

    /** Severity, title, customer, product or what else it is found by changed. */
    record CaseChanged(CaseFile file, CaseFile former) implements CaseEvent {}

    record CaseClosed(CaseFile file, CaseStatus former) implements CaseEvent {}

    /** A duplicate points to its master, which has its contacts, links and files now. */
    record CaseMerged(CaseFile file, CaseFile master, Instant formerReceivedAt) implements CaseEvent {}

    record CaseReopened(CaseFile file, String reason) implements CaseEvent {}

    /** @param kind what the contact was about: {@code opened}, {@code urge}, {@code newFacts}, {@code answer} or {@code other} */
    record ContactAddedToCase(CaseFile file, UUID contactId, String kind) implements CaseEvent {}

    /** Whatever others still do for a case is not wanted any more: it was withdrawn or merged. */
    record WorkCalledOff(CaseFile file) implements CaseEvent {}

    record CaseLinked(CaseFile file, CaseFile other, LinkKind kind) implements CaseEvent {}

    record FileAttached(CaseFile file, UUID fileId, String name) implements CaseEvent {}
}
