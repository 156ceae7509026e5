/** Complaints: registration, grading, tiers, the promise of news within a day, solutions and their confirmation. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "archive",
            "notifications",
            "engine",
            "customers",
            "deadlines",
            "decisions",
            "tasks",
            "routing",
            "cases",
            "forwarding",
            "rules",
            "processes"
        })
@NullMarked
package io.ringloop.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
