/** What was said on the phone: taken over from the PBX, kept sealed, heard by those who may, each listening on the trail. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "archive",
            "notifications",
            "files",
            "routing",
            "contacts",
            "telephony"
        })
@NullMarked
package io.ringloop.recordings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
