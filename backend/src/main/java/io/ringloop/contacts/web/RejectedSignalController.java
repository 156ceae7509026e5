package io.ringloop.contacts.web;

import io.ringloop.contacts.inbox.RejectedSignals;
import io.ringloop.contacts.inbox.RejectedSignals.SignalKey;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.Page;
import io.ringloop.telephony.PbxEvents;
import io.ringloop.telephony.Unreadable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What PBXs said and nobody could make anything of. */
@RestController
@RequestMapping("/api/rejected-signals")
@Requires(Permission.REPAIR)
class RejectedSignalController {

    private static final int MOST = 200;

    private final RejectedSignals signals;

    RejectedSignalController(RejectedSignals signals) {
        this.signals = signals;
    }

    /** A signal that was set aside; one that could not be read cannot be tried again. */
    record RejectedSignal(
            String pbx,
            UUID epoch,
            long ordinal,
            String type,
            String reason,
            Instant receivedAt,
            Instant rejectedAt,
            boolean readable) {}

    @GetMapping
    Page<RejectedSignal> list(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return signals.list(cursor, Math.max(1, Math.min(limit, MOST)))
                .map(row -> new RejectedSignal(
                        row.pbx(),
                        row.epoch(),
                        row.ordinal(),
                        row.type(),
                        row.error(),
                        row.receivedAt(),
                        row.rejectedAt(),
                        PbxEvents.classOf(row.type()) != Unreadable.class));
    }

    @PostMapping("/{pbx}/{epoch}/{ordinal}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable String pbx, @PathVariable UUID epoch, @PathVariable long ordinal) {
        signals.retry(new SignalKey(pbx, epoch, ordinal));
    }

    /** Why nothing has to be made of a signal. */
    record SignalDrop(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/{pbx}/{epoch}/{ordinal}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(
            @PathVariable String pbx,
            @PathVariable UUID epoch,
            @PathVariable long ordinal,
            @Valid @RequestBody SignalDrop drop) {
        signals.drop(new SignalKey(pbx, epoch, ordinal), drop.reason());
    }
}
