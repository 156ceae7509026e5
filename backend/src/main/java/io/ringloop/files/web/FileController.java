package io.ringloop.files.web;

import io.ringloop.files.FileId;
import io.ringloop.files.FileType;
import io.ringloop.files.FileTypes;
import io.ringloop.files.Files;
import io.ringloop.files.ReceivedFile;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.ProblemException;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files go up by themselves and are then attached, by their id, to what they belong to. */
@RestController
@RequestMapping("/api/files")
@Requires(Permission.OWN_ACCOUNT)
class FileController {

    private final Files files;
    private final FileTypes types;
    private final Uploads uploads;
    private final Idempotency idempotency;
    private final Actor actor;

    FileController(Files files, FileTypes types, Uploads uploads, Idempotency idempotency, Actor actor) {
        this.files = files;
        this.types = types;
        this.uploads = uploads;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** The form of an upload. */
    record UploadForm(
            @Schema(type = "string", format = "binary") String file) {}

    /** What makes two uploads the same. */
    record SameUpload(String name, long size, String sha256) {}

    /** The types of files that are taken, with their limits. */
    @GetMapping("/types")
    List<FileType> types() {
        return types.all();
    }

    /** Uploads one file. Repeated with the same key it is stored once. */
    @PostMapping
    @Requires({Permission.TASKS_WORK, Permission.CONTACTS_WORK})
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = UploadForm.class)))
    ResponseEntity<FileView> upload(@RequestHeader(Idempotency.HEADER) String key, HttpServletRequest request) {
        var kept = keep(key, uploads.receive(request), actor.staff());
        return ResponseEntity.created(URI.create("/api/files/" + kept.id())).body(kept);
    }

    /** What is known of a file. */
    @GetMapping("/{id}")
    FileView view(@PathVariable UUID id) {
        return FileView.of(files.view(new FileId(id), actor.staff()));
    }

    /** The bytes of a file, as a download; never shown in place. */
    @GetMapping(path = "/{id}/content", produces = MediaType.ALL_VALUE)
    ResponseEntity<Resource> content(@PathVariable UUID id) {
        var content = files.open(new FileId(id), actor.staff());
        var name = ContentDisposition.attachment()
                .filename(content.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.file().type()))
                .cacheControl(CacheControl.noStore().cachePrivate())
                .eTag("\"" + content.file().sha256() + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(content.resource());
    }

    /** After a failure of unknown outcome the bytes stay: they may have been kept, else housekeeping finds them. */
    private FileView keep(String key, ReceivedFile received, Staff by) {
        try {
            var same = new SameUpload(received.name(), received.size(), received.sha256());
            var kept = idempotency.once(key, same, FileView.class, () -> FileView.of(files.keep(received, by.id())));
            if (!kept.id().equals(received.id().value())) {
                files.discard(received);
            }
            return kept;
        } catch (ProblemException refused) {
            files.discard(received);
            throw refused;
        }
    }
}
