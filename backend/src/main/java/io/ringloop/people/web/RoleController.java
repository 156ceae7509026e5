package io.ringloop.people.web;

import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Role;
import io.ringloop.people.RolePermissions;
import io.ringloop.people.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What each role may do. */
@RestController
@RequestMapping("/api/roles")
@Requires(Permission.STAFF_READ)
class RoleController {

    /**
     * @param reach how far each permission reaches: OWN, TEAM, BRANCH, ALL
     */
    record RoleView(Role role, List<Permission> permissions, Map<Permission, Scope.Kind> reach) {}

    @GetMapping
    List<RoleView> list() {
        return Arrays.stream(Role.values()).map(RoleController::view).toList();
    }

    private static RoleView view(Role role) {
        var reach = new TreeMap<>(RolePermissions.of(role));
        return new RoleView(role, List.copyOf(reach.keySet()), reach);
    }
}
