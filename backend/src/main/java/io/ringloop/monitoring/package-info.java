/** Leaders who take part in the call of an agent while it lasts: listen, whisper, barge in; each time on the trail. */
@ApplicationModule(
        allowedDependencies = {"shared", "people", "archive", "notifications", "routing", "contacts", "telephony"})
@NullMarked
package io.ringloop.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
