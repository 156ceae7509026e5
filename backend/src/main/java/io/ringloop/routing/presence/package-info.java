/** What people want, what the PBX confirms, and how the one becomes the other. */
@NullMarked
package io.ringloop.routing.presence;

import org.jspecify.annotations.NullMarked;
