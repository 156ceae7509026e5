/** Business calendar and clocks: when something is due, what stops it, what happened when it was late. */
@ApplicationModule(allowedDependencies = {"shared", "people", "archive", "decisions", "rules"})
@NullMarked
package io.ringloop.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
