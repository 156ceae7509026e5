/** Which backups were made. */
@NullMarked
package io.ringloop.backups.store;

import org.jspecify.annotations.NullMarked;
