package io.ringloop.studio.web;

import io.ringloop.archive.Titles;
import io.ringloop.decisions.RuleBook;
import io.ringloop.engine.PublishedModel;
import io.ringloop.engine.PublishedModels;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.StaffId;
import io.ringloop.shared.ETags;
import io.ringloop.shared.Text;
import io.ringloop.studio.Draft;
import io.ringloop.studio.Drafts;
import io.ringloop.studio.OwnedKind;
import io.ringloop.studio.Owner;
import io.ringloop.studio.Owners;
import io.ringloop.studio.web.StudioPeople.StudioPerson;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The library: which processes and rule sets there are, who answers for them, which version runs. */
@RestController
@Requires(Permission.STUDIO_READ)
class LibraryController {

    private final PublishedModels models;
    private final RuleBook rules;
    private final Owners owners;
    private final Drafts drafts;
    private final StudioPeople people;

    LibraryController(PublishedModels models, RuleBook rules, Owners owners, Drafts drafts, StudioPeople people) {
        this.models = models;
        this.rules = rules;
        this.owners = owners;
        this.drafts = drafts;
        this.people = people;
    }

    /**
     * Who answers for it.
     *
     * @param version for {@code If-Match} when somebody else is named
     */
    record OwnerView(StudioPerson person, int version) {}

    /** A change that is being drawn. */
    record OpenDraft(StudioPerson changedBy, Instant changedAt) {}

    /**
     * A process of the library.
     *
     * @param behind running instances that follow an older version
     * @param incidents running instances that stand still for a failure
     */
    record ProcessRow(
            String key,
            Text name,
            @Nullable OwnerView owner,
            int version,
            boolean bundled,
            Instant publishedAt,
            long running,
            long behind,
            long incidents,
            @Nullable OpenDraft draft) {}

    /** A version of a process. */
    record ProcessVersion(int version, Instant deployedAt, boolean bundled, long running) {}

    /** A process with its versions, the newest first. */
    record ProcessView(ProcessRow process, List<ProcessVersion> versions) {}

    /**
     * A rule set of the library.
     *
     * @param version content hash
     * @param since when this version decided first
     * @param decided within the last 24 hours
     */
    record RuleSetRow(
            String name,
            Text title,
            @Nullable OwnerView owner,
            String version,
            int rows,
            @Nullable Instant since,
            long decided) {}

    record OwnerNaming(@NotNull UUID staffId) {}

    @GetMapping("/api/processes")
    List<ProcessRow> processes() {
        return rows(models.all());
    }

    @GetMapping("/api/processes/{key}")
    ProcessView process(@PathVariable String key) {
        var versions = models.versions(key).stream()
                .map(version -> new ProcessVersion(
                        version.version(), version.deployedAt(), version.bundled(), version.running()))
                .toList();
        return new ProcessView(rows(List.of(models.get(key))).get(0), versions);
    }

    /** One version as it is drawn. */
    @GetMapping(path = "/api/processes/{key}/versions/{version}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(@PathVariable String key, @PathVariable int version) {
        return models.xml(key, version);
    }

    /** Names the owner; {@code If-Match} tells the one that was read, if there was one. */
    @PutMapping("/api/processes/{key}/owner")
    @Requires(Permission.STUDIO_MANAGE)
    OwnerView nameOwner(
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody OwnerNaming naming) {
        return name(OwnedKind.PROCESS, key, ifMatch, naming);
    }

    @GetMapping("/api/rule-sets")
    List<RuleSetRow> ruleSets() {
        var owned = owners.all(OwnedKind.RULE_SET);
        var names = people.all(owned.values().stream().map(Owner::staff).collect(Collectors.toSet()));
        return rules.all().stream()
                .map(rule -> new RuleSetRow(
                        rule.name(),
                        rule.title(),
                        owner(owned.get(rule.name()), names),
                        rule.version(),
                        rule.rows(),
                        rule.since(),
                        rule.decided()))
                .toList();
    }

    /** Names the owner; {@code If-Match} tells the one that was read, if there was one. */
    @PutMapping("/api/rule-sets/{name}/owner")
    @Requires(Permission.STUDIO_MANAGE)
    OwnerView nameRuleOwner(
            @PathVariable String name,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody OwnerNaming naming) {
        return name(OwnedKind.RULE_SET, name, ifMatch, naming);
    }

    private OwnerView name(OwnedKind kind, String key, @Nullable String ifMatch, OwnerNaming naming) {
        var version = ifMatch == null ? null : ETags.version(ifMatch);
        var owner = owners.name(kind, key, new StaffId(naming.staffId()), version);
        return new OwnerView(people.one(owner.staff()), owner.version());
    }

    private List<ProcessRow> rows(Collection<PublishedModel> published) {
        var owned = owners.all(OwnedKind.PROCESS);
        var open = drafts.open().stream().collect(Collectors.toMap(Draft::processKey, Function.identity()));
        var names = people.all(Stream.concat(
                        owned.values().stream().map(Owner::staff),
                        open.values().stream().map(Draft::changedBy))
                .collect(Collectors.toSet()));
        return published.stream()
                .map(model -> {
                    var name = Titles.ofElement(model.name());
                    var draft = open.get(model.key());
                    return new ProcessRow(
                            model.key(),
                            new Text(name.zh(), name.en()),
                            owner(owned.get(model.key()), names),
                            model.version(),
                            model.bundled(),
                            model.publishedAt(),
                            model.running(),
                            model.behind(),
                            model.incidents(),
                            draft == null
                                    ? null
                                    : new OpenDraft(StudioPeople.named(draft.changedBy(), names), draft.changedAt()));
                })
                .toList();
    }

    private static @Nullable OwnerView owner(@Nullable Owner owner, Map<StaffId, String> names) {
        return owner == null ? null : new OwnerView(StudioPeople.named(owner.staff(), names), owner.version());
    }
}
