/** Camunda set-up, hardened expressions, incidents as events, and the only way to start or nudge a process. */
@ApplicationModule(allowedDependencies = {"shared", "people", "archive", "processes"})
@NullMarked
package io.ringloop.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
