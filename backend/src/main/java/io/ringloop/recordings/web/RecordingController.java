package io.ringloop.recordings.web;

import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.recordings.Recording;
import io.ringloop.recordings.listening.Listenings;
import io.ringloop.recordings.store.ListeningStore.Part;
import io.ringloop.recordings.store.RecordingStore;
import io.ringloop.shared.Idempotency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was said on the phone. */
@RestController
@RequestMapping("/api/recordings")
@Requires(Permission.RECORDINGS_LISTEN)
class RecordingController {

    private final Listenings listenings;
    private final RecordingStore store;
    private final RecordingNames names;
    private final Idempotency idempotency;

    RecordingController(Listenings listenings, RecordingStore store, RecordingNames names, Idempotency idempotency) {
        this.listenings = listenings;
        this.store = store;
        this.names = names;
        this.idempotency = idempotency;
    }

    /**
     * A recording.
     *
     * @param state {@code awaited}, {@code present}, {@code refused}, {@code empty}, {@code missing} or {@code erased}
     */
    record RecordingRow(
            UUID id,
            UUID contactId,
            String state,
            Instant begunAt,
            @Nullable Long lengthMs) {

        static RecordingRow of(Recording recording) {
            var length = recording.length();
            return new RecordingRow(
                    recording.id(),
                    recording.contactId(),
                    recording.state().code(),
                    recording.begunAt(),
                    length == null ? null : length.toMillis());
        }
    }

    /**
     * A recording to be shown.
     *
     * @param peaks the loudest of each equal part, 0 to 255
     */
    record RecordingView(RecordingRow recording, int[] peaks) {}

    /** The listening that was begun, and where its sound is. */
    record Begun(UUID id, String sound) {}

    record PlayedPart(
            @NotNull @PositiveOrZero Long fromMs,
            @NotNull @PositiveOrZero Long toMs) {}

    record Played(@NotEmpty @Size(max = 200) List<@Valid PlayedPart> parts) {}

    /** Those of a contact, in the order they were made. */
    @GetMapping
    List<RecordingRow> ofContact(@RequestParam UUID contactId) {
        return listenings.ofContact(contactId).stream().map(RecordingRow::of).toList();
    }

    @GetMapping("/{id}")
    RecordingView view(@PathVariable UUID id) {
        var recording = listenings.get(id);
        var peaks = store.peaks(id);
        var shown = new int[peaks.length];
        for (var i = 0; i < peaks.length; i++) {
            shown[i] = Byte.toUnsignedInt(peaks[i]);
        }
        return new RecordingView(RecordingRow.of(recording), shown);
    }

    /** Somebody is about to listen: on the trail before the first sound is given out. */
    @PostMapping("/{id}/listenings")
    ResponseEntity<Begun> begin(@PathVariable UUID id, @RequestHeader(Idempotency.HEADER) String key) {
        var begun = idempotency.once(key, id, Begun.class, () -> {
            var listening = listenings.begin(id);
            return new Begun(listening, "/api/recordings/" + id + "/sound?listening=" + listening);
        });
        return ResponseEntity.created(URI.create("/api/recordings/" + id + "/listenings/" + begun.id()))
                .body(begun);
    }

    /** The sound, whole or the ranges that were asked for. */
    @GetMapping(path = "/{id}/sound", produces = MediaType.ALL_VALUE)
    ResponseEntity<Resource> sound(@PathVariable UUID id, @RequestParam UUID listening) {
        var content = listenings.sound(id, listening);
        return ResponseEntity.ok()
                .contentType(new MediaType("audio", "wav"))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(content.resource());
    }

    /** What was played. */
    @PostMapping("/{id}/listenings/{listening}/parts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void played(@PathVariable UUID id, @PathVariable UUID listening, @Valid @RequestBody Played played) {
        var parts = played.parts().stream()
                .filter(part -> part.toMs() > part.fromMs())
                .map(part -> new Part(part.fromMs(), part.toMs()))
                .toList();
        listenings.heard(id, listening, parts);
    }

    /** Who listened, the latest first. */
    @GetMapping("/{id}/listenings")
    List<RecordingNames.ListeningRow> listenings(@PathVariable UUID id) {
        return names.rows(listenings.of(id));
    }
}
