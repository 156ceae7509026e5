package io.ringloop.customers.store;

import io.ringloop.customers.MergedRecord;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code customers.merge}, and what a merge does to the two rows of {@code customers.customer}. */
@Component
public class MergeStore {

    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on the duplicate leads to the survivor. */
    public void point(UUID duplicate, UUID survivor, Collection<String> taken, @Nullable UUID actor, Instant now) {
        jdbc.sql("""
                        update customers.customer
                           set merged_into = :survivor, segments_due_at = null, changed_at = :now, version = version + 1
                         where id = :id
                        """)
                .param("id", duplicate)
                .param("survivor", survivor)
                .param("now", Times.bind(now))
                .update();
        jdbc.sql("""
                        insert into customers.merge (duplicate_id, survivor_id, at, actor, taken)
                        values (:duplicate, :survivor, :now, :actor, :taken)
                        """)
                .param("duplicate", duplicate)
                .param("survivor", survivor)
                .param("now", Times.bind(now))
                .param("actor", actor)
                .param("taken", CustomerStore.texts(taken))
                .update();
    }

    /** The survivor keeps the tags and marks of both, and what it lacks or was to take comes from the duplicate. */
    public void absorb(UUID survivor, UUID duplicate, Collection<String> taken, Instant now) {
        jdbc.sql("""
                        update customers.customer s
                           set name = case when 'name' = any (:taken) then d.name else s.name end,
                               search = case when 'name' = any (:taken) then d.search else s.search end,
                               tokens = case when 'name' = any (:taken) then d.tokens else s.tokens end,
                               gender = case when 'gender' = any (:taken) then d.gender else coalesce(s.gender, d.gender) end,
                               region = case when 'region' = any (:taken) then d.region else coalesce(s.region, d.region) end,
                               address = case when 'address' = any (:taken) then d.address
                                              else coalesce(s.address, d.address) end,
                               note = case when 'note' = any (:taken) then d.note else coalesce(s.note, d.note) end,
                               tags = (select coalesce(array_agg(distinct tag order by tag), '{}')
                                         from unnest(s.tags || d.tags) tag),
                               key_account = s.key_account or d.key_account,
                               contract = s.contract or d.contract,
                               verified = s.verified or d.verified,
                               vulnerable = s.vulnerable or d.vulnerable,
                               restricted_until = greatest(s.restricted_until, d.restricted_until),
                               changed_at = :now, version = s.version + 1
                          from customers.customer d
                         where s.id = :survivor and d.id = :duplicate
                        """)
                .param("survivor", survivor)
                .param("duplicate", duplicate)
                .param("taken", CustomerStore.texts(taken))
                .param("now", Times.bind(now))
                .update();
    }

    /** The records that were merged into a customer, at once or one after the other; the latest first. */
    public List<MergedRecord> former(UUID survivor) {
        return jdbc.sql("""
                        with recursive merged as (
                            select m.* from customers.merge m where m.survivor_id = :survivor
                            union all
                            select m.* from customers.merge m join merged on m.survivor_id = merged.duplicate_id
                        )
                        select c.id, c.name, c.gender, c.region, c.address, c.note, merged.at, merged.actor
                          from merged join customers.customer c on c.id = merged.duplicate_id
                         order by merged.at desc, c.id
                         limit 100
                        """)
                .param("survivor", survivor)
                .query((row, n) -> new MergedRecord(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("gender"),
                        row.getString("region"),
                        row.getString("address"),
                        row.getString("note"),
                        Times.read(row, "at"),
                        row.getObject("actor", UUID.class)))
                .list();
    }
}
