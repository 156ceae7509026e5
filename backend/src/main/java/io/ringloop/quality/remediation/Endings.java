package io.ringloop.quality.remediation;

import io.ringloop.quality.remediation.store.RemediationStore;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How a remediation ends. */
@Component
@Transactional
public class Endings {

    private final RemediationBook book;
    private final RemediationStore store;

    Endings(RemediationBook book, RemediationStore store) {
        this.book = book;
        this.store = store;
    }

    public void close(UUID id) {
        var one = book.lock(id);
        store.close(id, RemediationStage.CLOSED, book.now());
        book.stopClocks(one);
        var result = one.result() == null
                ? Map.<String, Object>of()
                : Map.<String, Object>of("result", one.result().code());
        book.prove("remediation-closed", one, result, Map.of());
    }

    /** What was held stays on record. */
    public void callOff(UUID id) {
        var one = book.lock(id);
        store.close(id, RemediationStage.CALLED_OFF, book.now());
        book.stopClocks(one);
        book.prove("remediation-called-off", one, Map.of("why", String.valueOf(one.calledOff())), Map.of());
        if (one.agent() != null) {
            book.tellAgent(one, "remediation-called-off", Map.of());
            book.tellLeader(one, "remediation-called-off", Map.of());
        }
    }
}
