/** Changes of queues by those who run the centre. */
@NullMarked
package io.ringloop.routing.setup;

import org.jspecify.annotations.NullMarked;
