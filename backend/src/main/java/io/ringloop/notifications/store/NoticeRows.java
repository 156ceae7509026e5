package io.ringloop.notifications.store;

import io.ringloop.notifications.Channel;
import io.ringloop.notifications.Notice;
import io.ringloop.notifications.NoticeId;
import io.ringloop.notifications.NoticeState;
import io.ringloop.notifications.Purpose;
import io.ringloop.notifications.Subject;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Text;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code notifications.notice}. */
final class NoticeRows {

    private NoticeRows() {}

    static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                new NoticeId(row.getObject("id", UUID.class)),
                row.getString("template"),
                Purpose.of(row.getString("purpose")),
                Channel.of(row.getString("channel")),
                row.getString("language"),
                staff(row),
                row.getObject("customer_id", UUID.class),
                row.getString("address"),
                subject(row),
                row.getObject("centre_id", UUID.class),
                new Text(row.getString("title_zh"), row.getString("title_en")),
                new Text(row.getString("text_zh"), row.getString("text_en")),
                NoticeState.of(row.getString("state")),
                row.getString("reason"),
                Times.read(row, "created_at"),
                Times.read(row, "due_at"),
                Times.readNullable(row, "sent_at"),
                Times.readNullable(row, "settled_at"),
                Times.readNullable(row, "read_at"));
    }

    private static @Nullable StaffId staff(ResultSet row) throws SQLException {
        var id = row.getObject("staff_id", UUID.class);
        return id == null ? null : new StaffId(id);
    }

    private static @Nullable Subject subject(ResultSet row) throws SQLException {
        var id = row.getObject("subject_id", UUID.class);
        return id == null ? null : new Subject(row.getString("subject_type"), id);
    }
}
