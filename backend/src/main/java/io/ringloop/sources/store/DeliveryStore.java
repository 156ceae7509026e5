package io.ringloop.sources.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import io.ringloop.sources.Delivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table {@code sources.delivery}. */
@Component
public class DeliveryStore {

    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Delivery delivery) {
        jdbc.sql("""
                        insert into sources.delivery (id, report_id, file_name, encoding, sha256, ignored, checked_at, checked_by)
                        values (:id, :report, :name, :encoding, :sha256, :ignored, :at, :by)
                        """)
                .param("id", delivery.id())
                .param("report", delivery.reportId())
                .param("name", delivery.fileName())
                .param("encoding", delivery.encoding())
                .param("sha256", delivery.sha256())
                .param("ignored", new SqlArrayValue("text", delivery.ignored().toArray()))
                .param("at", Times.bind(delivery.checkedAt()))
                .param("by", delivery.checkedBy().value())
                .update();
    }

    /** Forgets what was checked and never delivered, with its rows. */
    public void delete(UUID id) {
        jdbc.sql("delete from sources.delivery where id = :id").param("id", id).update();
    }

    public Optional<Delivery> find(UUID id) {
        return jdbc.sql("select * from sources.delivery where id = :id")
                .param("id", id)
                .query(DeliveryStore::delivery)
                .optional();
    }

    /** Those found, in no order. */
    public List<Delivery> findAll(Collection<UUID> ids) {
        return jdbc.sql("select * from sources.delivery where id = any (:ids)")
                .param("ids", new SqlArrayValue("uuid", ids.toArray()))
                .query(DeliveryStore::delivery)
                .list();
    }

    /** Counts the rows anew by what became of them. */
    public void count(UUID id) {
        jdbc.sql("""
                        update sources.delivery d
                           set fresh = c.fresh, known = c.known, faulty = c.faulty, taken = c.taken, failed = c.failed
                          from (select count(*) filter (where outcome = 'fresh') as fresh,
                                       count(*) filter (where outcome in ('known', 'twice')) as known,
                                       count(*) filter (where outcome in ('faulty', 'differs')) as faulty,
                                       count(*) filter (where outcome = 'taken') as taken,
                                       count(*) filter (where outcome = 'failed') as failed
                                  from sources.reported_row where delivery_id = :id) c
                         where d.id = :id
                        """).param("id", id).update();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getString("file_name"),
                row.getString("encoding"),
                row.getString("sha256"),
                Arrays.asList((String[]) row.getArray("ignored").getArray()),
                row.getInt("fresh"),
                row.getInt("known"),
                row.getInt("faulty"),
                row.getInt("taken"),
                row.getInt("failed"),
                Times.read(row, "checked_at"),
                new StaffId(row.getObject("checked_by", UUID.class)));
    }
}
