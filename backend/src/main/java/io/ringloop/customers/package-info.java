/** Profile, numbers, tags, products owned, consent. */
@ApplicationModule(allowedDependencies = {"shared", "people", "archive"})
@NullMarked
package io.ringloop.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
