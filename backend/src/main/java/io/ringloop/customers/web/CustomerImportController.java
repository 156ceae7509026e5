package io.ringloop.customers.web;

import io.ringloop.customers.CustomerImports;
import io.ringloop.customers.ImportReport;
import io.ringloop.customers.PastImport;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.shared.Idempotency;
import io.ringloop.shared.ProblemException;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers from a table. */
@RestController
@RequestMapping("/api/customer-imports")
@Requires(Permission.CUSTOMERS_MANAGE)
class CustomerImportController {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private final CustomerImports imports;
    private final ImportViews views;
    private final CustomerPeople people;
    private final Idempotency idempotency;
    private final Actor actor;

    CustomerImportController(
            CustomerImports imports, ImportViews views, CustomerPeople people, Idempotency idempotency, Actor actor) {
        this.imports = imports;
        this.views = views;
        this.people = people;
        this.idempotency = idempotency;
        this.actor = actor;
    }

    /** What makes two imports the same. */
    record SameImport(String fileName, boolean addHeld, int hash, int size) {}

    /** An import that was done. */
    record PastImportRow(
            UUID id,
            Instant at,
            @Nullable CustomerPerson by,
            String fileName,
            String encoding,
            int added,
            int changed,
            int unchanged,
            int held,
            int failed) {}

    /** The last twenty. */
    @GetMapping
    List<PastImportRow> past() {
        var past = imports.past();
        var names = people.names(past.stream().map(PastImport::by));
        return past.stream()
                .map(each -> new PastImportRow(
                        each.id(),
                        each.at(),
                        CustomerPeople.person(each.by(), names),
                        each.fileName(),
                        each.encoding(),
                        each.added(),
                        each.changed(),
                        each.unchanged(),
                        each.held(),
                        each.failed()))
                .toList();
    }

    /** Says what an import would do. */
    @PostMapping("/preview")
    @RequestBody(required = true, content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ImportViews.ImportView preview(
            @RequestParam String fileName,
            @RequestParam(defaultValue = "false") boolean addHeld,
            HttpServletRequest request) {
        return views.view(imports.preview(named(fileName), bytes(request), addHeld));
    }

    /** Imports a table; repeated with the same key it is imported once. */
    @PostMapping
    @RequestBody(required = true, content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    ImportViews.ImportView take(
            @RequestHeader(Idempotency.HEADER) String key,
            @RequestParam String fileName,
            @RequestParam(defaultValue = "false") boolean addHeld,
            HttpServletRequest request) {
        var bytes = bytes(request);
        var name = named(fileName);
        var same = new SameImport(name, addHeld, Arrays.hashCode(bytes), bytes.length);
        var by = actor.staff().id();
        return views.view(
                idempotency.once(key, same, ImportReport.class, () -> imports.take(name, bytes, addHeld, by)));
    }

    private static String named(String fileName) {
        return fileName.substring(0, Math.min(fileName.length(), LONGEST_NAME));
    }

    private static byte[] bytes(HttpServletRequest request) {
        try {
            var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ProblemException("file-too-large", Map.of("megabytes", MOST_BYTES / 1024 / 1024));
            }
            return bytes;
        } catch (IOException brokenOff) {
            throw new ProblemException("file-incomplete", Map.of(), brokenOff);
        }
    }
}
