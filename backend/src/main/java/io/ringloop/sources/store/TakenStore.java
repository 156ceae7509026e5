package io.ringloop.sources.store;

import io.ringloop.shared.Times;
import io.ringloop.sources.ReportKind;
import io.ringloop.sources.ReportedRow;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code sources.taken}. */
@Component
public class TakenStore {

    private final JdbcClient jdbc;

    TakenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a centre knows a purchase or repair by. */
    public record Matter(UUID centre, ReportKind kind, String key) {}

    /** Claims a matter for a row; false when it was taken over before. Waits for whoever is claiming it at this moment. */
    public boolean claim(Matter matter, UUID delivery, ReportedRow row, Instant at) {
        return jdbc.sql("""
                        insert into sources.taken (centre_id, kind, natural_key, content_hash, delivery_id, line, taken_at)
                        values (:centre, :kind, :key, :hash, :delivery, :line, :at)
                        on conflict do nothing
                        """)
                        .param("centre", matter.centre())
                        .param("kind", matter.kind().code())
                        .param("key", matter.key())
                        .param("hash", row.contentHash())
                        .param("delivery", delivery)
                        .param("line", row.line())
                        .param("at", Times.bind(at))
                        .update()
                > 0;
    }

    /** Whether a matter was taken over in these words. */
    public boolean same(Matter matter, String contentHash) {
        return Objects.equals(
                jdbc.sql("""
                                select content_hash from sources.taken
                                 where centre_id = :centre and kind = :kind and natural_key = :key
                                """)
                        .param("centre", matter.centre())
                        .param("kind", matter.kind().code())
                        .param("key", matter.key())
                        .query(String.class)
                        .optional()
                        .orElse(null),
                contentHash);
    }

    public void done(Matter matter, UUID customer, UUID product, @Nullable UUID repair, UUID callback) {
        jdbc.sql("""
                        update sources.taken
                           set customer_id = :customer, product_id = :product, repair_id = :repair, callback_id = :callback
                         where centre_id = :centre and kind = :kind and natural_key = :key
                        """)
                .param("centre", matter.centre())
                .param("kind", matter.kind().code())
                .param("key", matter.key())
                .param("customer", customer)
                .param("product", product)
                .param("repair", repair)
                .param("callback", callback)
                .update();
    }
}
