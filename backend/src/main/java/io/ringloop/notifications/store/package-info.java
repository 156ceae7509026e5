/** The SQL behind live events and notices. */
@NullMarked
package io.ringloop.notifications.store;

import org.jspecify.annotations.NullMarked;
