package io.ringloop.people.web;

import io.ringloop.people.Sessions;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins and ends the session of a browser. */
@Component
class BrowserSession {

    private final SessionSecurityContext context;
    private final CsrfTokenRepository csrfTokens;
    private final Sessions sessions;

    BrowserSession(SessionSecurityContext context, CsrfTokenRepository csrfTokens, Sessions sessions) {
        this.context = context;
        this.csrfTokens = csrfTokens;
        this.sessions = sessions;
    }

    /** Starts afresh: neither a session nor a forgery token that somebody planted before is of use afterwards. */
    void begin(Staff staff, HttpServletRequest request, HttpServletResponse response) {
        endCurrent(request);
        var signedIn = SecurityContextHolder.createEmptyContext();
        signedIn.setAuthentication(new StaffAuthentication(staff));
        SecurityContextHolder.setContext(signedIn);
        context.saveContext(signedIn, request, response);
        renewCsrfToken(request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        endCurrent(request);
        SecurityContextHolder.clearContext();
        renewCsrfToken(request, response);
    }

    /** Ends all sessions of somebody but this one. */
    void endOthers(Staff staff, HttpServletRequest request) {
        var current = request.getSession(false);
        sessions.endAllBut(staff.id(), current == null ? null : current.getId());
    }

    private static void endCurrent(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private void renewCsrfToken(HttpServletRequest request, HttpServletResponse response) {
        var token = csrfTokens.generateToken(request);
        csrfTokens.saveToken(token, request, response);
        request.setAttribute(CsrfToken.class.getName(), token);
    }
}
