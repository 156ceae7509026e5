/** The append-only trail: every fact worth proving, personal data as ciphertext under a key per person. */
@ApplicationModule(allowedDependencies = {"shared", "shared :: database", "people"})
@NullMarked
package io.ringloop.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
