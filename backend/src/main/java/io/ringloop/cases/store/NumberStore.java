package io.ringloop.cases.store;

import io.ringloop.cases.CaseKind;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws case numbers: one sequence per letter, year and centre, so that nobody waits for anybody. */
@Component("caseNumberStore")
public class NumberStore {

    private final JdbcClient jdbc;

    NumberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number nobody had before; rolled back, it is lost. */
    public long next(CaseKind kind, int year, UUID centre) {
        var name = "cases.number_%s_%d_%s"
                .formatted(
                        kind.letter().toLowerCase(Locale.ROOT),
                        year,
                        centre.toString().replace("-", ""));
        if (!exists(name)) {
            lock(name);
            jdbc.sql("create sequence if not exists " + name).update();
        }
        return jdbc.sql("select nextval(cast(:name as regclass))")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private boolean exists(String name) {
        return jdbc.sql("select to_regclass(:name) is not null")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** Of two that open the first case of a year at the same time one waits. */
    private void lock(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", name)
                .query((row, n) -> n)
                .list();
    }
}
