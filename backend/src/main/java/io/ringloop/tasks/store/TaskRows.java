package io.ringloop.tasks.store;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import io.ringloop.tasks.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** How a task is read from a row. */
final class TaskRows {

    private TaskRows() {}

    static Task task(ResultSet row, int number) throws SQLException {
        var assignee = row.getObject("assignee", UUID.class);
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("process_key"),
                row.getString("definition_id"),
                row.getString("instance_id"),
                row.getObject("business_key", UUID.class),
                row.getString("element_id"),
                row.getString("title_zh"),
                row.getString("title_en"),
                row.getString("form_key"),
                row.getString("subject"),
                row.getObject("contact_id", UUID.class),
                row.getString("customer"),
                row.getString("queue"),
                row.getObject("unit_id", UUID.class),
                assignee == null ? null : new StaffId(assignee),
                Arrays.asList((String[]) row.getArray("groups").getArray()),
                row.getInt("priority"),
                Times.read(row, "created_at"),
                Times.readNullable(row, "due_at"),
                Times.readNullable(row, "warn_at"),
                Task.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("version"));
    }
}
