/** Where PostgreSQL comes from and how its schemas come to be. */
@NamedInterface("database")
@NullMarked
package io.ringloop.shared.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
