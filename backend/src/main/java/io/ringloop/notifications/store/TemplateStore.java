package io.ringloop.notifications.store;

import io.ringloop.notifications.NoticeTemplate;
import io.ringloop.notifications.NoticeTemplate.Wording;
import io.ringloop.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code notifications.template} and {@code notifications.wording}. */
@Component
public class TemplateStore {

    private final JdbcClient jdbc;

    TemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<NoticeTemplate> all() {
        return jdbc.sql("select * from notifications.template order by position, key")
                .query(this::template)
                .list();
    }

    public Optional<NoticeTemplate> find(String key) {
        return jdbc.sql("select * from notifications.template where key = :key")
                .param("key", key)
                .query(this::template)
                .optional();
    }

    private List<Wording> wordings(String template) {
        return jdbc.sql("""
                        select channel, language, subject, text
                          from notifications.wording
                         where template = :template
                         order by channel, language desc
                        """)
                .param("template", template)
                .query((row, number) -> new Wording(
                        row.getString("channel"),
                        row.getString("language"),
                        row.getString("subject"),
                        row.getString("text")))
                .list();
    }

    private NoticeTemplate template(ResultSet row, int number) throws SQLException {
        var key = row.getString("key");
        return new NoticeTemplate(
                key,
                new Text(row.getString("name_zh"), row.getString("name_en")),
                row.getString("purpose"),
                texts(row, "channels"),
                texts(row, "placeholders"),
                wordings(key));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
