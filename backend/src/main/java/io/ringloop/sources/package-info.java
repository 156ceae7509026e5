/** Where callbacks come from: what dealers and stations report every day about purchases and repairs. */
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
            "callbacks",
            "rules",
            "processes"
        })
@NullMarked
package io.ringloop.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
