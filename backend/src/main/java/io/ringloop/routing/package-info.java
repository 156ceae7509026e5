/** Queues, opening hours, presence, which agent or group gets the call. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "archive",
            "notifications",
            "decisions",
            "deadlines",
            "telephony",
            "rules"
        })
@NullMarked
package io.ringloop.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
