/** Profile, numbers, tags, segments, products owned, consent, merge, import. */
@ApplicationModule(allowedDependencies = {"shared", "people", "archive", "files", "decisions", "rules"})
@NullMarked
package io.ringloop.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
