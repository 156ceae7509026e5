package io.ringloop.people;

import io.ringloop.people.store.SessionStore;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The browser sessions of staff, kept in PostgreSQL so that they survive a restart and hold on every node. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final SessionStore store;
    private final Clock clock;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, SessionStore store, Clock clock) {
        this.repository = repository;
        this.store = store;
        this.clock = clock;
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

    /** Those of these sessions that have neither ended nor run out. */
    public Set<String> alive(Collection<String> ids) {
        return ids.isEmpty() ? Set.of() : store.alive(ids, clock.instant());
    }

    /** How many sessions somebody has. */
    public int count(StaffId id) {
        return repository.findByPrincipalName(id.toString()).size();
    }
}
