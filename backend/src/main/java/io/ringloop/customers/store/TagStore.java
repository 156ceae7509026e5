package io.ringloop.customers.store;

import io.ringloop.customers.CustomerTag;
import io.ringloop.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code customers.tag}. */
@Component
public class TagStore {

    private final JdbcClient jdbc;

    TagStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CustomerTag> all() {
        return jdbc.sql("select * from customers.tag order by kind, position, key")
                .query(TagStore::tag)
                .list();
    }

    public Optional<CustomerTag> find(String key) {
        return jdbc.sql("select * from customers.tag where key = :key")
                .param("key", key)
                .query(TagStore::tag)
                .optional();
    }

    public void insert(CustomerTag tag) {
        write("""
                insert into customers.tag (key, name_zh, name_en, kind, position, active)
                values (:key, :zh, :en, :kind, :position, :active)
                """, tag).update();
    }

    /** Returns 0 when somebody else changed the row since that version was read. */
    public int update(CustomerTag tag) {
        return write("""
                        update customers.tag
                           set name_zh = :zh, name_en = :en, kind = :kind, position = :position, active = :active,
                               version = version + 1
                         where key = :key and version = :version
                        """, tag).param("version", tag.version()).update();
    }

    private JdbcClient.StatementSpec write(String sql, CustomerTag tag) {
        return jdbc.sql(sql)
                .param("key", tag.key())
                .param("zh", tag.name().zh())
                .param("en", tag.name().en())
                .param("kind", tag.kind())
                .param("position", tag.position())
                .param("active", tag.active());
    }

    private static CustomerTag tag(ResultSet row, int number) throws SQLException {
        return new CustomerTag(
                row.getString("key"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("kind"),
                row.getInt("position"),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
