/** Live events to browsers. */
@ApplicationModule(allowedDependencies = {"shared", "people"})
@NullMarked
package io.ringloop.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
