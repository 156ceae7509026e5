package io.ringloop.customers.store;

import io.ringloop.customers.CustomerRegion;
import io.ringloop.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code customers.region}. */
@Component
public class RegionStore {

    private final JdbcClient jdbc;

    RegionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CustomerRegion> all() {
        return jdbc.sql("select * from customers.region order by position, key")
                .query(RegionStore::region)
                .list();
    }

    public Optional<CustomerRegion> find(String key) {
        return jdbc.sql("select * from customers.region where key = :key")
                .param("key", key)
                .query(RegionStore::region)
                .optional();
    }

    public void insert(CustomerRegion region) {
        write("""
                insert into customers.region (key, name_zh, name_en, position, active)
                values (:key, :zh, :en, :position, :active)
                """, region).update();
    }

    /** Returns 0 when somebody else changed the row since that version was read. */
    public int update(CustomerRegion region) {
        return write("""
                        update customers.region
                           set name_zh = :zh, name_en = :en, position = :position, active = :active, version = version + 1
                         where key = :key and version = :version
                        """, region).param("version", region.version()).update();
    }

    private JdbcClient.StatementSpec write(String sql, CustomerRegion region) {
        return jdbc.sql(sql)
                .param("key", region.key())
                .param("zh", region.name().zh())
                .param("en", region.name().en())
                .param("position", region.position())
                .param("active", region.active());
    }

    private static CustomerRegion region(ResultSet row, int number) throws SQLException {
        return new CustomerRegion(
                row.getString("key"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getInt("position"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
