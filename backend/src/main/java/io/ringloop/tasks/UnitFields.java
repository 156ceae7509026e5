package io.ringloop.tasks;

import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.UnitKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fields that name who else has to do with it: departments, partners, outlets, teams, which everybody may know. */
@Component
class UnitFields implements FieldKind {

    private final People people;

    UnitFields(People people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return "unit";
    }

    @Override
    public List<FieldChoice> search(FieldAsker asker, String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        var units = people.units();
        var byId = units.stream().collect(Collectors.toMap(OrgUnit::id, Function.identity()));
        return units.stream()
                .filter(unit -> unit.kind() != UnitKind.CENTRE)
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST)
                .map(unit -> choice(unit, byId))
                .toList();
    }

    @Override
    public Optional<FieldChoice> find(FieldAsker asker, String value) {
        return unit(value).filter(unit -> unit.kind() != UnitKind.CENTRE).map(unit -> choice(unit, Map.of()));
    }

    @Override
    public Optional<String> name(String value) {
        return unit(value).map(OrgUnit::name);
    }

    private Optional<OrgUnit> unit(String value) {
        return people.unit(UUID.fromString(value));
    }

    private static FieldChoice choice(OrgUnit unit, Map<UUID, OrgUnit> byId) {
        var parent = unit.parentId() == null ? null : byId.get(unit.parentId());
        return new FieldChoice(unit.id().toString(), unit.name(), parent == null ? null : parent.name());
    }
}
