/** Every contact on every channel: PBX inbox and reducer, call pop, contact form, wrap-up. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "archive",
            "notifications",
            "engine",
            "decisions",
            "customers",
            "routing",
            "tasks",
            "cases",
            "complaints",
            "forwarding",
            "tickets",
            "callbacks",
            "telephony",
            "rules",
            "processes"
        })
@NullMarked
package io.ringloop.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
