/** Attachments: metadata in PostgreSQL, bytes sealed behind a port. */
@ApplicationModule(allowedDependencies = {"shared", "people", "archive"})
@NullMarked
package io.ringloop.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
