package io.ringloop.archive.store;

import io.ringloop.shared.Times;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code archive.seal}, {@code archive.sealed_fact} and {@code archive.sealing}. */
@Component
public class SealStore {

    private static final String COLUMNS = "number, sealed_at, facts, root, previous";
    private static final RowMapper<Seal> SEAL = (row, index) -> new Seal(
            row.getLong("number"),
            Times.read(row, "sealed_at"),
            row.getInt("facts"),
            row.getBytes("root"),
            row.getBytes("previous"));

    private final JdbcClient jdbc;

    public SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far the trail is sealed.
     *
     * @param below facts of transactions with a lower number are sealed
     * @param cluster in which these numbers were given
     * @param here the cluster this is: another one, where the database was restored elsewhere
     */
    public record Progress(String below, String cluster, String here) {

        public boolean elsewhere() {
            return !cluster.isEmpty() && !cluster.equals(here);
        }
    }

    /** Nobody else seals until this transaction ends. */
    public Progress lock() {
        return jdbc.sql("""
                        select sealed_below::text as below, cluster,
                               (select system_identifier::text from pg_control_system()) as here
                          from archive.sealing
                           for update
                        """).query(Progress.class).single();
    }

    /** Nobody writes facts until this transaction ends: all that are to be seen are all there are. */
    public void holdFacts() {
        jdbc.sql("lock table archive.fact in share mode").update();
    }

    /** Transactions with a lower number have come to their end: no fact of theirs will still appear. */
    public String horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    public Optional<Seal> last() {
        return jdbc.sql("select " + COLUMNS + " from archive.seal order by number desc limit 1")
                .query(SEAL)
                .optional();
    }

    /** The newest first. */
    public List<Seal> before(long number, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from archive.seal where number < :number order by number desc limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(SEAL)
                .list();
    }

    /** The oldest first. */
    public List<Seal> after(long number, int limit) {
        return jdbc.sql("select " + COLUMNS + " from archive.seal where number > :number order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(SEAL)
                .list();
    }

    /**
     * Puts the facts of the next transactions into a block, in the order of their ids.
     *
     * @param from the lowest transaction to look at
     * @param below the first one not to look at; null for all
     * @return how many
     */
    public int take(long block, String from, @Nullable String below, int limit) {
        return jdbc.sql("""
                        insert into archive.sealed_fact (block, ordinal, fact_id, at, content_hash)
                        select :block, row_number() over (order by next.id), next.id, next.at, next.content_hash
                          from (select f.xact, f.id, f.at, f.content_hash
                                  from archive.fact f
                                 where f.xact >= :from::xid8 and (:below::xid8 is null or f.xact < :below::xid8)
                                   and not exists (select from archive.sealed_fact known where known.fact_id = f.id)
                                 order by f.xact, f.id
                                 limit :limit) next
                        """)
                .param("block", block)
                .param("from", from)
                .param("below", below)
                .param("limit", limit)
                .update();
    }

    /** SHA-256 over the hashes of the facts in a block. */
    public byte[] root(long block) {
        return jdbc.sql("""
                        select sha256(string_agg(content_hash, ''::bytea order by ordinal))
                          from archive.sealed_fact where block = :block
                        """).param("block", block).query(byte[].class).single();
    }

    /** The last transaction of which there are facts in a block. */
    public String lastTransaction(long block) {
        return jdbc.sql("""
                        select f.xact::text
                          from archive.sealed_fact s join archive.fact f on f.id = s.fact_id and f.at = s.at
                         where s.block = :block order by f.xact desc limit 1
                        """).param("block", block).query(String.class).single();
    }

    public void insert(Seal seal) {
        jdbc.sql("""
                        insert into archive.seal (number, sealed_at, facts, root, previous, hash)
                        values (:number, :sealedAt, :facts, :root, :previous, :hash)
                        """)
                .param("number", seal.number())
                .param("sealedAt", Times.bind(seal.sealedAt()))
                .param("facts", seal.facts())
                .param("root", seal.root())
                .param("previous", seal.previous())
                .param("hash", seal.hash())
                .update();
    }

    public void progress(String below, String cluster) {
        jdbc.sql("update archive.sealing set sealed_below = :below::xid8, cluster = :cluster")
                .param("below", below)
                .param("cluster", cluster)
                .update();
    }

    /** Facts that are in no block yet. */
    public long waiting() {
        return jdbc.sql("""
                        select count(*) from archive.fact f
                         where f.xact >= (select sealed_below from archive.sealing)
                           and not exists (select from archive.sealed_fact known where known.fact_id = f.id)
                        """).query(Long.class).single();
    }
}
