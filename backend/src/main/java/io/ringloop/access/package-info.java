/** Changes of access: a role or scope from its request to its end. Nothing else gives or takes roles and scopes. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "archive",
            "notifications",
            "engine",
            "decisions",
            "tasks",
            "rules",
            "processes"
        })
@NullMarked
package io.ringloop.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
