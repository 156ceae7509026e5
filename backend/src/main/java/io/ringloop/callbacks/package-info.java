/** Customers who are called back: planned by table, dialled for an agent, asked, and taken further when they are not satisfied. */
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
            "routing",
            "cases",
            "complaints",
            "telephony",
            "rules",
            "processes"
        })
@NullMarked
package io.ringloop.callbacks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
