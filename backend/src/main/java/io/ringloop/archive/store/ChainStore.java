package io.ringloop.archive.store;

import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail beside its seals. */
@Component
public class ChainStore {

    private final JdbcClient jdbc;

    public ChainStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What blocks hold, in their order. */
    public List<SealedFact> facts(long firstBlock, long lastBlock) {
        return jdbc.sql("""
                        select s.block, s.fact_id, s.at as sealed_at, s.content_hash as sealed, f.id, f.at,
                               f.kind, f.subject_type, f.subject_id, f.business_key, f.actor, f.data::text as data, f.person_id, f.personal
                          from archive.sealed_fact s
                          left join archive.fact f on f.id = s.fact_id and f.at = s.at
                         where s.block between :first and :last
                         order by s.block, s.ordinal
                        """)
                .param("first", firstBlock)
                .param("last", lastBlock)
                .query((row, index) -> sealedFact(row))
                .list();
    }

    /** Facts in no block although all of their time are sealed. */
    public List<UUID> smuggledIn(int limit) {
        return jdbc.sql("""
                        select f.id from archive.fact f
                         where f.xact < (select sealed_below from archive.sealing)
                           and not exists (select from archive.sealed_fact s where s.fact_id = f.id)
                         limit :limit
                        """).param("limit", limit).query(UUID.class).list();
    }

    /** The first block after a number that has facts, with or without a seal. */
    public OptionalLong blockAfter(long number) {
        var block = jdbc.sql("select min(block) from archive.sealed_fact where block > :number")
                .param("number", number)
                .query(Long.class)
                .optional();
        return block.isPresent() ? OptionalLong.of(block.get()) : OptionalLong.empty();
    }

    private static SealedFact sealedFact(ResultSet row) throws SQLException {
        return new SealedFact(
                row.getLong("block"),
                row.getObject("fact_id", UUID.class),
                Times.read(row, "sealed_at"),
                row.getBytes("sealed"),
                fact(row));
    }

    private static @Nullable FactRow fact(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return id == null
                ? null
                : new FactRow(
                        id,
                        Times.read(row, "at"),
                        row.getString("kind"),
                        row.getString("subject_type"),
                        row.getString("subject_id"),
                        row.getObject("business_key", UUID.class),
                        row.getObject("actor", UUID.class),
                        row.getString("data"),
                        row.getObject("person_id", UUID.class),
                        row.getBytes("personal"));
    }
}
