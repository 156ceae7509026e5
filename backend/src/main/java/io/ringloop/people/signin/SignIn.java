package io.ringloop.people.signin;

import io.ringloop.people.Passwords;
import io.ringloop.people.People;
import io.ringloop.people.PeopleEvent;
import io.ringloop.people.Staff;
import io.ringloop.shared.ProblemException;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides who may sign in. Both outcomes are published, in a transaction of their own. */
@Component
public class SignIn {

    private static final int LONGEST_NAME = 100;

    private final People people;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    SignIn(
            People people,
            Passwords passwords,
            SignInThrottle throttle,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * By password.
     *
     * @throws ProblemException {@code sign-in-refused}, the same for an unknown name, a wrong password and a closed account;
     *     {@code too-many-attempts}
     */
    public Staff byPassword(String username, String password, String address) {
        var attempt = throttle.spend(username, address);
        var staff = people.byUsername(username.strip()).orElse(null);
        var matches = staff == null ? passwords.matchesNobody(password) : passwords.matches(staff.id(), password);
        if (staff == null || !matches || !staff.active()) {
            var reason = staff == null ? "unknown" : matches ? "closed" : "password";
            refused(username, reason, address);
            throw new ProblemException("sign-in-refused");
        }
        attempt.succeeded();
        signedIn(staff, "password", address);
        return staff;
    }

    /**
     * By an identity provider that has vouched for the name.
     *
     * @throws ProblemException {@code account-unknown} when no active account has it
     */
    public Staff byProvider(String username, String address) {
        var staff = people.byUsername(username).filter(Staff::active).orElse(null);
        if (staff == null) {
            refused(username, "no-account", address);
            throw new ProblemException("account-unknown", Map.of("username", username));
        }
        signedIn(staff, "oidc", address);
        return staff;
    }

    /** Tells that somebody left of their own accord. */
    public void signedOut(Staff staff) {
        publish(new PeopleEvent.StaffSignedOut(staff));
    }

    private void signedIn(Staff staff, String way, String address) {
        publish(new PeopleEvent.StaffSignedIn(staff, way, address));
    }

    private void refused(String username, String reason, String address) {
        var shortened = username.substring(0, Math.min(username.length(), LONGEST_NAME));
        publish(new PeopleEvent.SignInRefused(shortened, reason, address));
    }

    private void publish(PeopleEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}
