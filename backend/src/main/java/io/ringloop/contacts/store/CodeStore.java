package io.ringloop.contacts.store;

import io.ringloop.contacts.ContactCodes;
import io.ringloop.contacts.ContactCodes.Code;
import io.ringloop.contacts.ContactCodes.Reason;
import io.ringloop.contacts.ContactCodes.Result;
import io.ringloop.shared.Text;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The code lists of the contact form. */
@Component
public class CodeStore {

    private final JdbcClient jdbc;

    CodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String kind, String code, @Nullable String parent, Text label, List<String> followUps) {
        Code asCode() {
            return new Code(code, label);
        }
    }

    /** All codes in use. */
    public ContactCodes codes() {
        var rows = jdbc.sql("""
                        select kind, code, parent, label_zh, label_en, follow_ups
                        from contacts.code where retired_at is null order by kind, position, code
                        """)
                .query((row, n) -> new Row(
                        row.getString("kind"),
                        row.getString("code"),
                        row.getString("parent"),
                        new Text(row.getString("label_zh"), row.getString("label_en")),
                        Arrays.asList((String[]) row.getArray("follow_ups").getArray())))
                .list();
        var reasons = rows.stream()
                .filter(row -> row.kind().equals("reason") && row.parent() == null)
                .map(row -> new Reason(row.code(), row.label(), children(rows, row.code())))
                .toList();
        var results = rows.stream()
                .filter(row -> row.kind().equals("result"))
                .map(row -> new Result(row.code(), row.label(), row.followUps()))
                .toList();
        return new ContactCodes(
                reasons,
                results,
                of(rows, "emotion"),
                of(rows, "verification"),
                of(rows, "anonymous-reason"),
                of(rows, "transfer-reason"),
                of(rows, "follow-up"));
    }

    private static List<Code> of(List<Row> rows, String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(Row::asCode)
                .toList();
    }

    private static List<Code> children(List<Row> rows, String parent) {
        return rows.stream()
                .filter(row -> parent.equals(row.parent()))
                .map(Row::asCode)
                .toList();
    }
}
