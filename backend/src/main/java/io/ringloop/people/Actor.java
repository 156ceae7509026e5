package io.ringloop.people;

import io.ringloop.shared.ProblemException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking: the person signed in on the current request, as they were when it began. */
@Component
public class Actor {

    private final People people;

    Actor(People people) {
        this.people = people;
    }

    /**
     * The person of the current request.
     *
     * @throws ProblemException {@code not-signed-in} outside of a request or without a session
     */
    public Staff staff() {
        return current().orElseThrow(() -> new ProblemException("not-signed-in"));
    }

    /** Empty when the system itself acts: timers, reducers, public endpoints. */
    public Optional<Staff> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof StaffAuthentication signedIn
                ? Optional.of(signedIn.getPrincipal())
                : Optional.empty();
    }

    public boolean may(Permission permission) {
        return current().map(staff -> staff.may(permission)).orElse(false);
    }

    /**
     * How far a permission of the current person reaches.
     *
     * @throws ProblemException {@code not-permitted} without the permission
     */
    public Scope scope(Permission permission) {
        return people.scope(staff(), permission);
    }
}
