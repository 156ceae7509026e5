/** What all case families share: number, status, owner, deadline, timeline, links, merge. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "archive",
            "notifications",
            "engine",
            "customers",
            "deadlines",
            "files",
            "tasks",
            "rules"
        })
@NullMarked
package io.ringloop.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
