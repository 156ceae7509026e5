package io.ringloop.people;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Proof that a member of staff has signed in. Its name is the staff id, which never changes. */
public final class StaffAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Staff staff;

    public StaffAuthentication(Staff staff) {
        super(List.of());
        this.staff = staff;
        setAuthenticated(true);
    }

    @Override
    public Staff getPrincipal() {
        return staff;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return staff.id().toString();
    }
}
