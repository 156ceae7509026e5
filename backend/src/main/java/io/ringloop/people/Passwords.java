package io.ringloop.people;

import io.ringloop.people.store.PasswordStore;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps passwords encoded, each with the name of its algorithm, and re-encodes old ones when they are used. */
@Component
public class Passwords {

    private final PasswordStore store;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Checked when there is nothing to check, so that an unknown name takes as long as a wrong password. */
    private final String nobodys;

    Passwords(PasswordStore store, PasswordEncoder encoder, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
        this.nobodys = encoder.encode("nobody has this password");
    }

    /**
     * @throws io.ringloop.shared.ProblemException {@code request-invalid} when it is too weak
     */
    @Transactional
    public void set(Staff staff, String password) {
        StaffRules.checkPassword("password", staff.username(), password);
        store.set(staff.id(), encoder.encode(password), clock.instant());
        events.publishEvent(new PeopleEvent.PasswordChanged(staff));
    }

    /** Whether this is the password of an account; takes the same time when the account has none. */
    public boolean matches(StaffId id, String password) {
        var encoded = store.find(id).orElse(null);
        if (encoded == null) {
            return matchesNobody(password);
        }
        if (!encoder.matches(password, encoded)) {
            return false;
        }
        if (encoder.upgradeEncoding(encoded)) {
            store.set(id, encoder.encode(password), clock.instant());
        }
        return true;
    }

    /** Always false, after the time a real check takes. */
    public boolean matchesNobody(String password) {
        return encoder.matches(password, nobodys) && password.isEmpty();
    }
}
