/** What customers need and where the business hurts them, as those report it who speak with them. */
@ApplicationModule(allowedDependencies = {"shared", "people", "archive"})
@NullMarked
package io.ringloop.suggestions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
