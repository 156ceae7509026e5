package io.ringloop.people;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to people and their access; published in the transaction that did it. */
public sealed interface PeopleEvent {

    /** Somebody got an account. */
    record StaffAdded(Staff staff) implements PeopleEvent {}

    /** Anything of a member of staff changed: name, unit, roles, phone, skills, active. */
    record StaffChanged(Staff before, Staff after) implements PeopleEvent {}

    /** Comes besides {@code StaffAdded} and {@code StaffChanged}, once per role. */
    record RoleGranted(Staff staff, Role role) implements PeopleEvent {}

    /** Comes besides {@code StaffChanged}, once per role. */
    record RoleRevoked(Staff staff, Role role) implements PeopleEvent {}

    /** Comes besides {@code StaffChanged}: somebody's roles reach a further unit now. */
    record ScopeGranted(Staff staff, UUID unit) implements PeopleEvent {}

    /** Comes besides {@code StaffChanged}: somebody's roles reach a further unit no more. */
    record ScopeRevoked(Staff staff, UUID unit) implements PeopleEvent {}

    /** Comes besides {@code StaffChanged}: the account is closed and its sessions have ended. */
    record StaffDeactivated(Staff staff) implements PeopleEvent {}

    /** A password was set by the person or by an administrator. */
    record PasswordChanged(Staff staff) implements PeopleEvent {}

    /** Somebody signed in. */
    record StaffSignedIn(Staff staff, String way, String address) implements PeopleEvent {}

    /** Somebody signed out; sessions that merely run out are not told. */
    record StaffSignedOut(Staff staff) implements PeopleEvent {}

    /** A sign-in was refused; the name is as typed and may belong to nobody. */
    record SignInRefused(String username, String reason, String address) implements PeopleEvent {}

    /** A unit of the organisation was added, renamed or moved. */
    record OrgUnitChanged(@Nullable OrgUnit before, OrgUnit after) implements PeopleEvent {}

    /** Somebody may for a while see something that is not theirs, because of a live contact. */
    record AccessGranted(Grants.Grant grant) implements PeopleEvent {}

    /** It was noted that somebody will be away, or is. */
    record AbsenceAdded(Absence absence) implements PeopleEvent {}

    /** An absence was called off, or is over early. */
    record AbsenceEnded(Absence absence) implements PeopleEvent {}

    /**
     * Somebody cannot answer any more for what they own: away from now on, in another unit, or gone.
     *
     * @param reason {@code away}, {@code moved} or {@code left}
     */
    record OwnerUnavailable(Staff staff, String reason) implements PeopleEvent {}

    /** The roles that went from one state to the other. */
    static Set<Role> missing(Set<Role> from, Set<Role> in) {
        var rest = new TreeSet<>(from);
        rest.removeAll(in);
        return rest;
    }
}
