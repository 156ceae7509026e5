package io.ringloop.contacts.inbox;

import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who answers for a contact. */
@Component
class Agents {

    private static final List<Role> STAND_INS = List.of(Role.TEAM_LEADER, Role.OPS_MANAGER, Role.ADMINISTRATOR);

    private final AgentPhones phones;
    private final People people;

    Agents(AgentPhones phones, People people) {
        this.phones = phones;
        this.people = people;
    }

    /** Whoever sits at the phone; a leader when it belongs to nobody, so that no record is left without an owner. */
    Staff serving(@Nullable String iface) {
        return phones.at(iface)
                .or(() -> STAND_INS.stream()
                        .flatMap(role -> people.withRole(role).stream())
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("the phone " + iface + " belongs to nobody"));
    }
}
