package io.ringloop.people;

import static io.ringloop.people.Role.ADMINISTRATOR;
import static io.ringloop.people.Role.LEGAL;
import static io.ringloop.people.Role.MANAGEMENT;
import static io.ringloop.people.Role.OPS_MANAGER;
import static io.ringloop.people.Role.TEAM_LEADER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which role decides something in a centre that may have nobody with the role a table names. */
@Component
public class Deciders {

    private static final Map<Role, List<Role>> STAND_INS = Map.of(
            TEAM_LEADER, List.of(OPS_MANAGER, MANAGEMENT, ADMINISTRATOR),
            OPS_MANAGER, List.of(MANAGEMENT, ADMINISTRATOR),
            LEGAL, List.of(MANAGEMENT, OPS_MANAGER, ADMINISTRATOR),
            MANAGEMENT, List.of(OPS_MANAGER, ADMINISTRATOR));

    private final People people;

    Deciders(People people) {
        this.people = people;
    }

    /** Who stands in for a role, in turn. */
    public static List<Role> standIns(Role role) {
        return STAND_INS.getOrDefault(role, List.of());
    }

    /**
     * The role itself if somebody of the centre has it, else the first stand-in that somebody has.
     *
     * @param excluded people who must not decide this
     * @return the operations managers' if nobody has any of them: a centre appoints one sooner or later
     */
    public Role of(Role wanted, UUID unit, Set<StaffId> excluded) {
        if (there(wanted, unit, excluded)) {
            return wanted;
        }
        return standIns(wanted).stream()
                .filter(role -> there(role, unit, excluded))
                .findFirst()
                .orElse(wanted == TEAM_LEADER ? TEAM_LEADER : OPS_MANAGER);
    }

    private boolean there(Role role, UUID unit, Set<StaffId> excluded) {
        var centre = people.unit(unit).map(OrgUnit::centreId).orElse(unit);
        return people.withRole(role).stream()
                .anyMatch(staff -> staff.centreId().equals(centre) && !excluded.contains(staff.id()));
    }
}
