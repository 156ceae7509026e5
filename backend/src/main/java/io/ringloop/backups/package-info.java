/** Backups of database and files: made daily or by hand, kept for a while, and put back into an empty installation. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: database", "people"})
@NullMarked
package io.ringloop.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
