package io.ringloop.recordings.web;

import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.recordings.listening.Remarks;
import io.ringloop.recordings.store.RemarkStore.Remark;
import io.ringloop.recordings.web.RecordingNames.RemarkRow;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Idempotency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Remarks at moments of a recording. */
@RestController
@RequestMapping("/api/recordings/{recordingId}/remarks")
class RemarkController {

    private static final int LONGEST = 2_000;

    private final Remarks remarks;
    private final RecordingNames names;
    private final Idempotency idempotency;

    RemarkController(Remarks remarks, RecordingNames names, Idempotency idempotency) {
        this.remarks = remarks;
        this.names = names;
        this.idempotency = idempotency;
    }

    record RemarkForm(
            @NotNull @PositiveOrZero Long atMs,
            @NotBlank @Size(max = LONGEST) String text) {}

    record RemarkText(@NotBlank @Size(max = LONGEST) String text) {}

    @GetMapping
    @Requires(Permission.RECORDINGS_LISTEN)
    List<RemarkRow> list(@PathVariable UUID recordingId) {
        return names.remarks(remarks.of(recordingId));
    }

    @PostMapping
    @Requires(Permission.RECORDINGS_REMARK)
    ResponseEntity<RemarkRow> add(
            @PathVariable UUID recordingId,
            @RequestHeader(Idempotency.HEADER) String key,
            @Valid @RequestBody RemarkForm form) {
        var added = idempotency.once(
                key,
                List.of(recordingId, form),
                RemarkRow.class,
                () -> row(remarks.add(recordingId, form.atMs(), form.text())));
        return ResponseEntity.created(URI.create("/api/recordings/" + recordingId + "/remarks/" + added.id()))
                .eTag(ETags.of(added.version()))
                .body(added);
    }

    @PutMapping("/{id}")
    @Requires(Permission.RECORDINGS_REMARK)
    ResponseEntity<RemarkRow> change(
            @PathVariable UUID recordingId,
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody RemarkText form) {
        var changed = row(remarks.change(recordingId, id, ETags.version(ifMatch), form.text()));
        return ResponseEntity.ok().eTag(ETags.of(changed.version())).body(changed);
    }

    private RemarkRow row(Remark remark) {
        return names.remarks(List.of(remark)).get(0);
    }
}
