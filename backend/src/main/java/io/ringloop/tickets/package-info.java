/** Tickets: who does the work, two promises (done, and told), the customer's word that it is done, and what follows when it is not. */
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
            "complaints",
            "callbacks",
            "rules",
            "processes"
        })
@NullMarked
package io.ringloop.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
