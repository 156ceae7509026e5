package io.ringloop.cases.store;

import io.ringloop.cases.CaseFile;
import io.ringloop.cases.CaseKind;
import io.ringloop.cases.CaseStatus;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** How a case is read from a row. */
final class CaseRows {

    private CaseRows() {}

    static CaseFile file(ResultSet row, int number) throws SQLException {
        return new CaseFile(
                row.getObject("id", UUID.class),
                row.getString("number"),
                CaseKind.of(row.getString("kind")),
                CaseStatus.of(row.getString("status")),
                row.getString("title"),
                row.getObject("customer_id", UUID.class),
                row.getString("customer_name"),
                row.getString("product"),
                row.getString("severity"),
                row.getString("channel"),
                row.getObject("centre_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                staff(row, "owner_id"),
                Times.readNullable(row, "claimed_at"),
                Times.read(row, "received_at"),
                Times.read(row, "opened_at"),
                staff(row, "opened_by"),
                Times.readNullable(row, "due_at"),
                Times.readNullable(row, "warn_at"),
                Times.read(row, "changed_at"),
                Times.readNullable(row, "closed_at"),
                row.getString("close_reason"),
                row.getObject("merged_into", UUID.class),
                row.getInt("reopen_count"),
                row.getString("words"),
                row.getInt("version"));
    }

    static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new StaffId(id);
    }

    static SqlArrayValue texts(Collection<String> values) {
        return new SqlArrayValue("text", values.toArray());
    }

    static SqlArrayValue uuids(Collection<UUID> values) {
        return new SqlArrayValue("uuid", values.toArray());
    }
}
