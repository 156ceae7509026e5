/** The work list: a read model of its own, and the only reader of the engine's task service. */
@ApplicationModule(allowedDependencies = {"shared", "people", "archive", "engine", "notifications", "processes"})
@NullMarked
package io.ringloop.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
