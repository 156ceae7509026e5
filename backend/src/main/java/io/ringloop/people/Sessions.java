package io.ringloop.people;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The browser sessions of staff, kept in PostgreSQL so that they survive a restart and hold on every node. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** Signs somebody out everywhere, at once. */
    public void endAll(StaffId id) {
        endAllBut(id, null);
    }

    /** Signs somebody out everywhere except in one session. */
    public void endAllBut(StaffId id, @Nullable String sessionId) {
        repository.findByPrincipalName(id.toString()).keySet().stream()
                .filter(each -> !each.equals(sessionId))
                .forEach(repository::deleteById);
    }

    /** How many sessions somebody has. */
    public int count(StaffId id) {
        return repository.findByPrincipalName(id.toString()).size();
    }
}
