package io.ringloop.sources.handling;

import io.ringloop.shared.OutboxHandler;
import io.ringloop.shared.OutboxMessage;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes approved rows over behind the scenes; a message stands for the next rows of a report. */
@Component
class TakeOver implements OutboxHandler {

    static final String TOPIC = "report-rows";
    static final String REPORT = "report";
    static final String AFTER = "after";

    private final ObjectProvider<TakingRows> rows;

    TakeOver(ObjectProvider<TakingRows> rows) {
        this.rows = rows;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public boolean slow() {
        return true;
    }

    @Override
    public void handle(OutboxMessage message) {
        var payload = message.payload();
        rows.getObject()
                .goOn(
                        UUID.fromString(String.valueOf(payload.get(REPORT))),
                        Integer.parseInt(String.valueOf(payload.get(AFTER))));
    }
}
