package io.ringloop.complaints.web;

import io.ringloop.cases.CaseList;
import io.ringloop.complaints.handling.ComplaintBook;
import io.ringloop.complaints.handling.Crises;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.routing.Routing;
import io.ringloop.shared.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words that everybody who speaks with customers uses while a crisis lasts. */
@RestController
@RequestMapping("/api/crises")
class CrisisController {

    private static final String WORDS = "crisis";

    private final Crises crises;
    private final ComplaintBook book;
    private final CaseList cases;
    private final Routing routing;
    private final Actor actor;

    CrisisController(Crises crises, ComplaintBook book, CaseList cases, Routing routing, Actor actor) {
        this.crises = crises;
        this.book = book;
        this.cases = cases;
        this.routing = routing;
        this.actor = actor;
    }

    record CrisisRow(UUID caseId, String number, Instant since) {}

    /**
     * @param since nothing while there is no crisis
     * @param crises those whose case the reader may see
     */
    record CrisisLine(Text text, @Nullable Instant since, List<CrisisRow> crises) {}

    @GetMapping
    @Requires(Permission.CONTACTS_WORK)
    CrisisLine line() {
        var pinned = crises.pinned();
        var scope = actor.scope(Permission.CASES_READ);
        return new CrisisLine(
                routing.script(WORDS).orElseThrow(),
                pinned.values().stream().findFirst().orElse(null),
                pinned.entrySet().stream()
                        .filter(one -> cases.sees(one.getKey(), scope))
                        .map(one -> new CrisisRow(
                                one.getKey(), book.file(one.getKey()).number(), one.getValue()))
                        .toList());
    }

    /** Why the words need not be used any more. */
    record CrisisEnd(@NotBlank @Size(max = 1000) String reason) {}

    @PostMapping("/{caseId}/end")
    @Requires(Permission.ANNOUNCE)
    CrisisLine end(@PathVariable UUID caseId, @Valid @RequestBody CrisisEnd end) {
        crises.end(cases.see(caseId, actor.scope(Permission.CASES_READ)).id(), end.reason());
        return line();
    }
}
