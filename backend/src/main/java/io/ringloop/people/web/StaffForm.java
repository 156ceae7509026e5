package io.ringloop.people.web;

import io.ringloop.people.Role;
import io.ringloop.people.StaffEdit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator fills in.
 *
 * @param roles of a new account: asked for in changes of access; absent or unchanged for one that is there
 */
record StaffForm(
        @NotBlank String username,
        @NotBlank String displayName,
        @Nullable Set<@NotNull Role> roles,
        @NotNull UUID unitId,
        @Nullable String phone,
        @Nullable String mail,
        @Nullable String locale,
        @Nullable Set<@NotNull String> skills,
        @Nullable Boolean active,
        @Nullable String password) {

    StaffEdit edit() {
        return new StaffEdit(
                username,
                displayName,
                Objects.requireNonNullElse(roles, Set.of()),
                unitId,
                phone,
                mail,
                Objects.requireNonNullElse(locale, "zh-CN"),
                Objects.requireNonNullElse(skills, Set.of()),
                Objects.requireNonNullElse(active, true),
                password);
    }
}
