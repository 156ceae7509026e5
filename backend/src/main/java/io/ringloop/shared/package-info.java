/** Ids, pages, problems, the outbox, the clock: what every capability needs and none owns. No business word. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package io.ringloop.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
