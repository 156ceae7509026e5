package io.ringloop.people.web;

import io.ringloop.people.Role;
import io.ringloop.people.StaffEdit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator fills in. */
record StaffForm(
        @NotBlank String username,
        @NotBlank String displayName,
        @NotEmpty Set<@NotNull Role> roles,
        @NotNull UUID unitId,
        @Nullable String phone,
        @Nullable String locale,
        @Nullable Set<@NotNull String> skills,
        @Nullable Boolean active,
        @Nullable String password) {

    StaffEdit edit() {
        return new StaffEdit(
                username,
                displayName,
                roles,
                unitId,
                phone,
                Objects.requireNonNullElse(locale, "zh-CN"),
                Objects.requireNonNullElse(skills, Set.of()),
                Objects.requireNonNullElse(active, true),
                password);
    }
}
