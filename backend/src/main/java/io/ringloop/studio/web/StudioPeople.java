package io.ringloop.studio.web;

import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names of the people whom the studio shows. */
@Component
class StudioPeople {

    private final People people;

    StudioPeople(People people) {
        this.people = people;
    }

    /** Somebody by id and name. */
    record StudioPerson(UUID id, String displayName) {}

    StudioPerson one(StaffId id) {
        return named(id, all(List.of(id)));
    }

    Map<StaffId, String> all(Collection<StaffId> ids) {
        return people.findAll(ids).stream().collect(Collectors.toMap(Staff::id, Staff::displayName));
    }

    static StudioPerson named(StaffId id, Map<StaffId, String> names) {
        return new StudioPerson(id.value(), names.getOrDefault(id, "?"));
    }
}
