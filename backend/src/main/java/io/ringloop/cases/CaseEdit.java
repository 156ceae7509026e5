package io.ringloop.cases;

import io.ringloop.people.StaffId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of a case on its way. */
final class CaseEdit {

    private final CaseFile before;
    private CaseStatus status;
    private String title;
    private @Nullable UUID customerId;
    private @Nullable String customerName;
    private @Nullable String product;
    private @Nullable String severity;
    private @Nullable StaffId owner;
    private @Nullable Instant claimedAt;
    private Instant receivedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant closedAt;
    private @Nullable String closeReason;
    private @Nullable UUID mergedInto;
    private int reopenCount;
    private String words;

    CaseEdit(CaseFile before) {
        this.before = before;
        this.status = before.status();
        this.title = before.title();
        this.customerId = before.customerId();
        this.customerName = before.customerName();
        this.product = before.product();
        this.severity = before.severity();
        this.owner = before.owner();
        this.claimedAt = before.claimedAt();
        this.receivedAt = before.receivedAt();
        this.dueAt = before.dueAt();
        this.closedAt = before.closedAt();
        this.closeReason = before.closeReason();
        this.mergedInto = before.mergedInto();
        this.reopenCount = before.reopenCount();
        this.words = before.words();
    }

    CaseEdit status(CaseStatus next) {
        status = next;
        return this;
    }

    CaseEdit title(String text) {
        title = text;
        return this;
    }

    CaseEdit customer(@Nullable UUID id, @Nullable String name) {
        customerId = id;
        customerName = name;
        return this;
    }

    CaseEdit product(@Nullable String name) {
        product = name;
        return this;
    }

    CaseEdit severity(String code) {
        severity = code;
        return this;
    }

    /** @param claimed when the person took it on; null: they answer for it until somebody claims it */
    CaseEdit owner(StaffId next, @Nullable Instant claimed) {
        owner = next;
        claimedAt = claimed;
        return this;
    }

    CaseEdit receivedAt(Instant at) {
        receivedAt = at;
        return this;
    }

    CaseEdit dueAt(@Nullable Instant at) {
        dueAt = at == null ? dueAt : at.truncatedTo(ChronoUnit.MICROS);
        return this;
    }

    CaseEdit closed(CloseReason reason, Instant at) {
        status = CaseStatus.CLOSED;
        closedAt = at;
        closeReason = reason.name();
        return this;
    }

    CaseEdit mergedInto(UUID master) {
        mergedInto = master;
        return this;
    }

    CaseEdit reopened() {
        status = CaseStatus.ASSIGNED;
        closedAt = null;
        closeReason = null;
        reopenCount++;
        return this;
    }

    CaseEdit words(String text) {
        words = text;
        return this;
    }

    /** The case as it will be, one version on. */
    CaseFile done(Instant now) {
        return new CaseFile(
                before.id(),
                before.number(),
                before.kind(),
                status,
                title,
                customerId,
                customerName,
                product,
                severity,
                before.channel(),
                before.centreId(),
                before.unitId(),
                owner,
                claimedAt,
                receivedAt,
                before.openedAt(),
                before.openedBy(),
                dueAt,
                before.warnAt(),
                now,
                closedAt,
                closeReason,
                mergedInto,
                reopenCount,
                words,
                before.version() + 1);
    }
}
