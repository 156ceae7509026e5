/** Runs a rule set, logs every decision with the rows that matched, knows versions. */
@ApplicationModule(allowedDependencies = {"shared", "people", "archive", "rules"})
@NullMarked
package io.ringloop.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
