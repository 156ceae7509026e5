package io.ringloop.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who answers for a unit at this moment. */
@Component
public class Leaders {

    private final People people;
    private final Absences absences;

    Leaders(People people, Absences absences) {
        this.people = people;
        this.absences = absences;
    }

    /**
     * The leader on duty: of those who are there, a team leader of the unit, else of the nearest unit above it, else an
     * operations manager of the centre. Of several the first by name.
     *
     * @param excluded people with a conflict of interest
     */
    public Optional<Staff> onDuty(UUID unit, Set<StaffId> excluded) {
        var path = people.unit(unit).map(OrgUnit::path).orElse(List.of());
        if (path.isEmpty()) {
            return Optional.empty();
        }
        var upwards = new ArrayList<>(path);
        Collections.reverse(upwards);
        var leaders = people.withRole(Role.TEAM_LEADER);
        for (var each : upwards) {
            var leader = leaders.stream()
                    .filter(staff -> staff.unitId().equals(each) && fit(staff, excluded))
                    .findFirst();
            if (leader.isPresent()) {
                return leader;
            }
        }
        return people.withRole(Role.OPS_MANAGER).stream()
                .filter(staff -> staff.centreId().equals(path.get(0)) && fit(staff, excluded))
                .findFirst();
    }

    private boolean fit(Staff staff, Set<StaffId> excluded) {
        return !excluded.contains(staff.id()) && absences.isThere(staff);
    }
}
