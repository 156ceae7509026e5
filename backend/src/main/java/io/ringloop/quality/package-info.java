/** Quality of service: evaluation forms, fair samples, evaluations whose scores stand, and what agents say to them. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "archive",
            "notifications",
            "engine",
            "decisions",
            "deadlines",
            "tasks",
            "cases",
            "contacts",
            "complaints",
            "tickets",
            "surveys",
            "rules",
            "processes"
        })
@NullMarked
package io.ringloop.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
