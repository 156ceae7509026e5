package io.ringloop.tickets.handling;

import io.ringloop.shared.OutboxHandler;
import io.ringloop.shared.OutboxMessage;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the code sent that somebody asked for, if there is such a ticket. The codes go through the outbox too, hence the provider. */
@Component
class SendTicketCode implements OutboxHandler {

    static final String TOPIC = "ticket-code";

    private static final String NUMBER = "number";
    private static final String PHONE_END = "phoneEnd";

    private final ObjectProvider<TicketCodes> codes;

    SendTicketCode(ObjectProvider<TicketCodes> codes) {
        this.codes = codes;
    }

    static Map<String, String> payload(String number, String phoneEnd) {
        return Map.of(NUMBER, number, PHONE_END, phoneEnd);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void handle(OutboxMessage asked) {
        codes.getObject()
                .send(
                        String.valueOf(asked.payload().get(NUMBER)),
                        String.valueOf(asked.payload().get(PHONE_END)));
    }
}
