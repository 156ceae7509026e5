/** Tables of queues, hours, presence and routing answers. */
@NullMarked
package io.ringloop.routing.store;

import org.jspecify.annotations.NullMarked;
