/** Work orders to departments and partners: hand-over, acceptance, solution, supervision. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "archive",
            "notifications",
            "files",
            "engine",
            "customers",
            "deadlines",
            "decisions",
            "tasks",
            "cases",
            "rules",
            "processes"
        })
@NullMarked
package io.ringloop.forwarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
