/** The SQL behind live events. */
@NullMarked
package io.ringloop.notifications.store;

import org.jspecify.annotations.NullMarked;
