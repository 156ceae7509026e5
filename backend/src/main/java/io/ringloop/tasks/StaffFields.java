package io.ringloop.tasks;

import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fields that name a colleague: active people within reach. */
@Component
class StaffFields implements FieldKind {

    private final People people;

    StaffFields(People people) {
        this.people = people;
    }

    @Override
    public String kind() {
        return "staff";
    }

    @Override
    public List<FieldChoice> search(FieldAsker asker, String words) {
        return people.page(within(asker), words, null, true, null, MOST).items().stream()
                .map(this::choice)
                .toList();
    }

    @Override
    public Optional<FieldChoice> find(FieldAsker asker, String value) {
        return people.find(StaffId.parse(value))
                .filter(staff -> staff.active() && within(asker).covers(staff.id(), staff.unitId()))
                .map(this::choice);
    }

    @Override
    public Optional<String> name(String value) {
        return people.find(StaffId.parse(value)).map(Staff::displayName);
    }

    private static Scope within(FieldAsker asker) {
        return new Scope(Scope.Kind.TEAM, asker.staff().id(), asker.reach());
    }

    private FieldChoice choice(Staff staff) {
        var unit = people.unit(staff.unitId()).map(OrgUnit::name).orElse(null);
        return new FieldChoice(staff.id().toString(), staff.displayName(), unit);
    }
}
