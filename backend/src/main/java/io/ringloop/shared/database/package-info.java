/** Where PostgreSQL comes from and how its schemas come to be. */
@NullMarked
package io.ringloop.shared.database;

import org.jspecify.annotations.NullMarked;
