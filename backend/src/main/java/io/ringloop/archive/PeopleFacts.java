package io.ringloop.archive;

import io.ringloop.people.Absence;
import io.ringloop.people.Grants;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.PeopleEvent;
import io.ringloop.people.Staff;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records who got and lost which access, and who came in. */
@Component
class PeopleFacts {

    private final Archive archive;
    private final People people;

    PeopleFacts(Archive archive, People people) {
        this.archive = archive;
        this.people = people;
    }

    @EventListener
    @Transactional
    public void record(PeopleEvent event) {
        archive.append(fact(event));
    }

    private Fact fact(PeopleEvent event) {
        if (event instanceof PeopleEvent.StaffAdded added) {
            return staff("staff-added", added.staff(), access(added.staff()));
        } else if (event instanceof PeopleEvent.StaffChanged changed) {
            return staff(
                    "staff-changed",
                    changed.after(),
                    Map.of("before", access(changed.before()), "after", access(changed.after())));
        } else if (event instanceof PeopleEvent.RoleGranted granted) {
            return staff("role-granted", granted.staff(), Map.of("role", granted.role()));
        } else if (event instanceof PeopleEvent.RoleRevoked revoked) {
            return staff("role-revoked", revoked.staff(), Map.of("role", revoked.role()));
        } else if (event instanceof PeopleEvent.ScopeGranted granted) {
            return staff("scope-granted", granted.staff(), Map.of("unit", granted.unit()));
        } else if (event instanceof PeopleEvent.ScopeRevoked revoked) {
            return staff("scope-revoked", revoked.staff(), Map.of("unit", revoked.unit()));
        } else if (event instanceof PeopleEvent.StaffDeactivated gone) {
            return staff("staff-deactivated", gone.staff(), Map.of());
        } else if (event instanceof PeopleEvent.PasswordChanged changed) {
            return staff("password-changed", changed.staff(), Map.of());
        } else if (event instanceof PeopleEvent.StaffSignedIn signedIn) {
            return staff("signed-in", signedIn.staff(), Map.of("way", signedIn.way(), "address", signedIn.address()));
        } else if (event instanceof PeopleEvent.StaffSignedOut signedOut) {
            return staff("signed-out", signedOut.staff(), Map.of());
        } else if (event instanceof PeopleEvent.SignInRefused refused) {
            return refused(refused);
        } else if (event instanceof PeopleEvent.OrgUnitChanged changed) {
            return Fact.of(
                    "org-unit-changed", "org-unit", changed.after().id(), change(changed.before(), changed.after()));
        } else if (event instanceof PeopleEvent.AccessGranted granted) {
            return granted(granted.grant());
        }
        return absence(event);
    }

    private static Fact absence(PeopleEvent event) {
        if (event instanceof PeopleEvent.AbsenceAdded added) {
            return absence("absence-added", added.absence());
        } else if (event instanceof PeopleEvent.AbsenceEnded ended) {
            return absence("absence-ended", ended.absence());
        } else if (event instanceof PeopleEvent.OwnerUnavailable unavailable) {
            return staff("staff-unavailable", unavailable.staff(), Map.of("reason", unavailable.reason()));
        }
        throw new IllegalStateException("no fact for " + event);
    }

    /** The name as typed is not kept: it may be a password in the wrong field. */
    private Fact refused(PeopleEvent.SignInRefused refused) {
        var data = Map.<String, Object>of("reason", refused.reason(), "address", refused.address());
        return people.byUsername(refused.username())
                .map(staff -> staff("sign-in-refused", staff, data))
                .orElseGet(() -> Fact.of("sign-in-refused", "staff", "unknown", data));
    }

    private static Fact granted(Grants.Grant grant) {
        var data = Map.<String, Object>of("staff", grant.staff().value(), "from", grant.from(), "until", grant.until());
        return Fact.of("access-granted", grant.subjectType(), grant.subjectId(), data)
                .in(grant.reason());
    }

    private static Fact staff(String kind, Staff staff, Map<String, Object> data) {
        return Fact.of(kind, "staff", staff.id(), data);
    }

    private static Fact absence(String kind, Absence absence) {
        var data = new LinkedHashMap<String, Object>();
        data.put("absence", absence.id());
        data.put("from", absence.from());
        data.put("until", absence.until());
        if (absence.deputy() != null) {
            data.put("deputy", absence.deputy().value());
        }
        return Fact.of(kind, "staff", absence.staff(), data);
    }

    /** What decides about access; name and phone are the person's own. */
    private static Map<String, Object> access(Staff staff) {
        var access = new LinkedHashMap<String, Object>();
        access.put("roles", staff.roles().stream().sorted().toList());
        access.put("unit", staff.unitId());
        access.put("furtherUnits", staff.furtherUnits().stream().sorted().toList());
        access.put("skills", staff.skills().stream().sorted().toList());
        access.put("active", staff.active());
        access.put("mail", staff.mail() != null);
        return access;
    }

    private static Map<String, Object> change(@Nullable OrgUnit before, OrgUnit after) {
        return before == null ? Map.of("after", after) : Map.of("before", before, "after", after);
    }
}
