package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.PbxRecords;
import io.ringloop.telephony.RecordedEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The channel event log and the queue log of an Asterisk, read as one. */
public final class AsteriskRecords implements PbxRecords {

    private final @Nullable Path queueLog;
    private final @Nullable Path cel;

    public AsteriskRecords(@Nullable Path queueLog, @Nullable Path cel) {
        this.queueLog = queueLog;
        this.cel = cel;
    }

    @Override
    public List<RecordedEvent> since(Instant from) throws IOException {
        CelEvents channels = new CelEvents();
        // a part that was copied and then truncated holds lines twice
        Set<CelLine> celLines = new LinkedHashSet<>();
        if (cel != null) {
            new RecordFile(cel).read(from, text -> {
                CelLine line = CelLine.parse(text);
                if (line != null && !line.at().isBefore(from)) {
                    celLines.add(line);
                }
            });
        }
        celLines.forEach(channels::add);
        QueueLogEvents queues = new QueueLogEvents(channels);
        Set<QueueLogLine> queueLines = new LinkedHashSet<>();
        if (queueLog != null) {
            new RecordFile(queueLog).read(from, text -> {
                QueueLogLine line = QueueLogLine.parse(text);
                if (line != null && !line.at().isBefore(from)) {
                    queueLines.add(line);
                }
            });
        }
        queueLines.forEach(queues::add);
        // the queue log cuts its times to the second, so in the same second it comes first
        List<RecordedEvent> all = new ArrayList<>(queues.events());
        all.addAll(channels.events());
        all.sort(Comparator.comparing(RecordedEvent::at));
        return all;
    }
}
