package io.ringloop.control.web;

import io.ringloop.control.StuckMessages;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.Page;
import io.ringloop.shared.ParkedMessage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

/** Messages that were given up after too many failures. */
@RestController
@RequestMapping("/api/stuck-messages")
@Requires(Permission.REPAIR)
class StuckMessageController {

    private static final int MOST = 200;

    private final StuckMessages messages;

    StuckMessageController(StuckMessages messages) {
        this.messages = messages;
    }

    @GetMapping
    Page<ParkedMessage> list(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return messages.list(cursor, Math.max(1, Math.min(limit, MOST)));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retry(@PathVariable UUID id) {
        messages.retry(id);
    }

    /** Why a message need not be delivered. */
    record MessageDrop(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/{id}/drop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable UUID id, @Valid @RequestBody MessageDrop drop) {
        messages.drop(id, drop.reason());
    }
}
