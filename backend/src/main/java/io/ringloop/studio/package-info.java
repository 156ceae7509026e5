/** The library of processes and rule sets with their owners, drafts of processes, and what is checked before one may be published. */
@ApplicationModule(allowedDependencies = {"shared", "people", "archive", "engine", "decisions", "processes", "rules"})
@NullMarked
package io.ringloop.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
