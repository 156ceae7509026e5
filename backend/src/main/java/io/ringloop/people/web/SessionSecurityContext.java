package io.ringloop.people.web;

import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAuthentication;
import io.ringloop.people.StaffId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps nothing but the staff id in the session: roles are read afresh for every request, so a change of them, or a closed
 * account, holds from the next request on, and a new version of Ringloop can read the sessions of the old one.
 */
@Component
class SessionSecurityContext implements SecurityContextRepository {

    private static final String STAFF = "staff";

    private final People people;

    SessionSecurityContext(People people) {
        this.people = people;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof StaffAuthentication signedIn) {
            var session = request.getSession();
            session.setAttribute(STAFF, signedIn.getName());
            session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, signedIn.getName());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(STAFF) != null;
    }

    private SecurityContext load(HttpServletRequest request) {
        var context = SecurityContextHolder.createEmptyContext();
        var session = request.getSession(false);
        if (session != null && session.getAttribute(STAFF) instanceof String id) {
            people.find(StaffId.parse(id))
                    .filter(Staff::active)
                    .ifPresent(staff -> context.setAuthentication(new StaffAuthentication(staff)));
        }
        return context;
    }
}
