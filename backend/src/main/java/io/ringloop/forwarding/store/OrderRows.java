package io.ringloop.forwarding.store;

import io.ringloop.forwarding.OrderContent;
import io.ringloop.forwarding.Origin;
import io.ringloop.forwarding.WorkOrder;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Json;
import io.ringloop.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rows of {@code forwarding.work_order}. */
@Component
class OrderRows {

    private final Json json;

    OrderRows(Json json) {
        this.json = json;
    }

    WorkOrder order(ResultSet row, int number) throws SQLException {
        return new WorkOrder(
                row.getObject("id", UUID.class),
                new Origin(
                        row.getObject("case_id", UUID.class),
                        row.getObject("contact_id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getString("number"),
                        row.getString("product"),
                        staff(row, "owner_id"),
                        row.getObject("unit_id", UUID.class)),
                row.getString("purpose"),
                row.getObject("target_id", UUID.class),
                row.getString("target_kind"),
                json.read(row.getString("content"), OrderContent.class),
                row.getInt("sent"),
                row.getString("state"),
                staff(row, "handler_id"),
                row.getInt("rejections"),
                row.getInt("inspections"),
                row.getInt("loops"),
                row.getInt("supervision"),
                row.getObject("attempts_left", Integer.class),
                row.getString("outcome"),
                Times.readNullable(row, "due_at"),
                Times.readNullable(row, "warn_at"),
                Times.read(row, "created_at"));
    }

    static @Nullable StaffId staff(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new StaffId(id);
    }
}
