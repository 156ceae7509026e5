package io.ringloop.contacts.inbox;

import io.ringloop.callbacks.DialRecords;
import io.ringloop.telephony.OriginateRequest;
import io.ringloop.telephony.PbxRecords;
import io.ringloop.telephony.RecordedEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The calls that we ordered, as the records of the PBX tell them. */
@Component
class OrderedCalls implements DialRecords {

    private static final Logger log = LoggerFactory.getLogger(OrderedCalls.class);

    /** The PBX's clock and ours may differ a little. */
    private static final Duration DRIFT = Duration.ofSeconds(30);

    private final PbxSettings settings;

    OrderedCalls(PbxSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<RecordedEvent> of(String channelId, Instant since) {
        return settings.records().map(records -> read(records, since)).orElse(List.of()).stream()
                .filter(recorded -> Optional.ofNullable(recorded.event().channel())
                        .filter(channel -> channelId.equals(channel.uniqueid()))
                        .isPresent())
                .toList();
    }

    /** Of all that was written down between two instants, what is of calls we ordered. */
    static List<RecordedEvent> among(List<RecordedEvent> written, Instant from, Instant to) {
        return written.stream()
                .filter(recorded -> recorded.event().channel() != null
                        && OriginateRequest.ordered(recorded.event().channel()))
                .filter(recorded ->
                        !recorded.at().isBefore(from) && !recorded.at().isAfter(to))
                .toList();
    }

    private List<RecordedEvent> read(PbxRecords records, Instant since) {
        try {
            return records.since(since.minus(DRIFT));
        } catch (IOException away) {
            log.warn("The records of {} cannot be read: {}", settings.name(), away.toString());
            return List.of();
        }
    }
}
