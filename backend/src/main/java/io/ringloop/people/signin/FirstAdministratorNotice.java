package io.ringloop.people.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows the one-time token on the console while nobody has an account. */
@Component
class FirstAdministratorNotice {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministratorNotice.class);

    private final FirstAdministrator first;

    FirstAdministratorNotice(FirstAdministrator first) {
        this.first = first;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        if (first.needed()) {
            log.warn(
                    "Nobody has an account yet. Open the sign-in page and make the first administrator with this one-time"
                            + " token, valid for 24 hours: {}",
                    first.newToken());
        }
    }
}
