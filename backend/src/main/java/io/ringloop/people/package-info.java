/** Organisation tree, staff, skills, roles, scopes, sign-in. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package io.ringloop.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
