package io.ringloop.people.signin;

import io.ringloop.people.Passwords;
import io.ringloop.people.Staff;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets people change their own password. */
@Component
public class OwnPassword {

    private final Passwords passwords;
    private final SignInThrottle throttle;

    OwnPassword(Passwords passwords, SignInThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    /**
     * @throws ProblemException {@code request-invalid} with {@code password-wrong} for the current one or what is wrong with
     *     the new one; {@code too-many-attempts}
     */
    public void change(Staff staff, String current, String password, String address) {
        var attempt = throttle.spend(staff.username(), address);
        if (!passwords.matches(staff.id(), current)) {
            throw ProblemException.invalid(List.of(new FieldProblem("current", "password-wrong")));
        }
        attempt.succeeded();
        passwords.set(staff, password);
    }
}
