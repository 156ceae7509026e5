package io.ringloop.people.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * When a session was last used is written once a minute, not at every request: otherwise each request would write a row and wait for the
 * disk, and the requests of one browser would wait for each other. A session may therefore end up to a minute early.
 */
@Configuration(proxyBeanMethods = false)
class SparingSessionUpdates {

    /** The parameters in the order in which Spring Session binds them. */
    private static final String UPDATE = """
            update %TABLE_NAME% known
               set session_id = next.session_id, last_access_time = next.last_access_time,
                   max_inactive_interval = next.max_inactive_interval, expiry_time = next.expiry_time,
                   principal_name = next.principal_name
              from (values (?, ?::bigint, ?::int, ?::bigint, ?))
                   next (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name)
             where known.primary_id = ?
               and ((known.session_id, known.max_inactive_interval, known.principal_name)
                        is distinct from (next.session_id, next.max_inactive_interval, next.principal_name)
                    or next.last_access_time - known.last_access_time >= 60000)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writtenOnceAMinute() {
        return repository -> repository.setUpdateSessionQuery(UPDATE);
    }
}
