package io.ringloop.people;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator writes about a member of staff.
 *
 * @param roles those of a new account; an account keeps the ones it has
 * @param password absent: unchanged, and for a new account sign-in by OpenID Connect only
 */
public record StaffEdit(
        String username,
        String displayName,
        Set<Role> roles,
        UUID unitId,
        @Nullable String phone,
        @Nullable String mail,
        String locale,
        Set<String> skills,
        boolean active,
        @Nullable String password) {

    public StaffEdit {
        username = username.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        phone = phone == null || phone.isBlank() ? null : phone.strip();
        mail = mail == null || mail.isBlank() ? null : mail.strip();
        password = password == null || password.isEmpty() ? null : password;
        roles = Set.copyOf(roles);
        skills = Set.copyOf(skills);
    }

    /** The same with other roles. */
    public StaffEdit withRoles(Set<Role> others) {
        return new StaffEdit(username, displayName, others, unitId, phone, mail, locale, skills, active, password);
    }

    /** The same without the password, for what is compared or kept. */
    public StaffEdit withoutPassword() {
        return new StaffEdit(username, displayName, roles, unitId, phone, mail, locale, skills, active, null);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "StaffEdit[" + username + "]";
    }
}
