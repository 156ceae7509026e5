package io.ringloop.customers.web;

import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of those who did something about a customer. */
@Component
class CustomerPeople {

    private final People people;

    CustomerPeople(People people) {
        this.people = people;
    }

    Map<UUID, String> names(Stream<@Nullable UUID> ids) {
        var known = ids.filter(Objects::nonNull).map(StaffId::new).collect(Collectors.toSet());
        return people.findAll(known).stream()
                .collect(Collectors.toMap(staff -> staff.id().value(), Staff::displayName));
    }

    static @Nullable CustomerPerson person(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new CustomerPerson(id, names.getOrDefault(id, "?"));
    }
}
