/** Live events to browsers; notices by mail, SMS and in the application. */
@ApplicationModule(allowedDependencies = {"shared", "people", "archive", "customers"})
@NullMarked
package io.ringloop.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
