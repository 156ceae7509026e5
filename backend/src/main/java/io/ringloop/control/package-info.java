/** What needs a hand in running the house: what got stuck, and getting it going again. */
@ApplicationModule(allowedDependencies = {"shared", "people", "archive"})
@NullMarked
package io.ringloop.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
