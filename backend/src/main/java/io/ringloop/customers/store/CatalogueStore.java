package io.ringloop.customers.store;

import io.ringloop.customers.CatalogueItem;
import io.ringloop.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code customers.catalogue}. */
@Component
public class CatalogueStore {

    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CatalogueItem> all() {
        return jdbc.sql("select * from customers.catalogue order by not active, code")
                .query(CatalogueStore::item)
                .list();
    }

    public Optional<CatalogueItem> find(UUID id) {
        return jdbc.sql("select * from customers.catalogue where id = :id")
                .param("id", id)
                .query(CatalogueStore::item)
                .optional();
    }

    public Optional<CatalogueItem> byCode(String code) {
        return jdbc.sql("select * from customers.catalogue where code = :code")
                .param("code", code)
                .query(CatalogueStore::item)
                .optional();
    }

    public void insert(CatalogueItem item) {
        write("""
                insert into customers.catalogue (id, code, name_zh, name_en, warranty_months, active)
                values (:id, :code, :zh, :en, :warranty, :active)
                """, item).update();
    }

    /** Returns 0 when somebody else changed the row since that version was read. */
    public int update(CatalogueItem item) {
        return write("""
                        update customers.catalogue
                           set code = :code, name_zh = :zh, name_en = :en, warranty_months = :warranty, active = :active,
                               version = version + 1
                         where id = :id and version = :version
                        """, item).param("version", item.version()).update();
    }

    private JdbcClient.StatementSpec write(String sql, CatalogueItem item) {
        return jdbc.sql(sql)
                .param("id", item.id())
                .param("code", item.code())
                .param("zh", item.name().zh())
                .param("en", item.name().en())
                .param("warranty", item.warrantyMonths())
                .param("active", item.active());
    }

    private static CatalogueItem item(ResultSet row, int number) throws SQLException {
        return new CatalogueItem(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getObject("warranty_months", Integer.class),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
