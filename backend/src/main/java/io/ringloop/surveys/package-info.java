/** Customers who are asked to rate a service, by a link or by keys on the phone: one answer, and a callback when it is bad. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "archive",
            "notifications",
            "engine",
            "customers",
            "decisions",
            "routing",
            "cases",
            "complaints",
            "callbacks",
            "tickets",
            "contacts",
            "telephony",
            "rules",
            "processes"
        })
@NullMarked
package io.ringloop.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
