package io.ringloop.notifications.store;

import io.ringloop.shared.Times;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code notifications.receipt_seen}. */
@Component
public class ReceiptStore {

    private final JdbcClient jdbc;

    ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when this signature came before; waits for the transaction that is taking it. */
    public boolean isNew(String signature, Instant at) {
        return jdbc.sql("""
                                insert into notifications.receipt_seen (signature, at)
                                values (:signature, :at)
                                on conflict (signature) do nothing
                                """)
                        .param("signature", signature)
                        .param("at", Times.bind(at))
                        .update()
                == 1;
    }

    public void forget(Instant before) {
        jdbc.sql("delete from notifications.receipt_seen where at < :before")
                .param("before", Times.bind(before))
                .update();
    }
}
