package io.ringloop.files.store;

import io.ringloop.files.FileType;
import io.ringloop.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code files.type}. */
@Component
public class FileTypeStore {

    private final JdbcClient jdbc;

    FileTypeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<FileType> all() {
        return jdbc.sql("select * from files.type order by position")
                .query(FileTypeStore::type)
                .list();
    }

    public Optional<FileType> find(String type) {
        return jdbc.sql("select * from files.type where type = :type")
                .param("type", type)
                .query(FileTypeStore::type)
                .optional();
    }

    private static FileType type(ResultSet row, int number) throws SQLException {
        return new FileType(
                row.getString("type"),
                Arrays.asList((String[]) row.getArray("extensions").getArray()),
                row.getLong("max_bytes"),
                new Text(row.getString("name_zh"), row.getString("name_en")));
    }
}
