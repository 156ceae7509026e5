package io.ringloop.contacts.inbox;

import io.ringloop.contacts.desk.QueueFacts;
import io.ringloop.contacts.inbox.Reduction.Repair;
import io.ringloop.contacts.reducer.Correction;
import io.ringloop.contacts.reducer.RecordedCall;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.PbxRecords;
import io.ringloop.telephony.PbxSignal;
import io.ringloop.telephony.RecordedEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Fills a gap from the PBX's own records: calls nobody saw are heard as if they had been told, and what was seen too late of others, or not at all, is put
 * right. Of calls we ordered everything is heard again, since nothing comes of what was heard before. The same gap may be repaired again: what is right
 * already is left alone.
 */
@Component
class GapRepair {

    /** A call that was lost from sight may have begun long before the gap. */
    private static final Duration BEFORE = Duration.ofHours(4);

    private final Reduction reduction;
    private final Inbox inbox;
    private final AgentPhones phones;
    private final QueueFacts queues;
    private final PbxSettings settings;

    GapRepair(Reduction reduction, Inbox inbox, AgentPhones phones, QueueFacts queues, PbxSettings settings) {
        this.reduction = reduction;
        this.inbox = inbox;
        this.phones = phones;
        this.queues = queues;
        this.settings = settings;
    }

    /**
     * Repairs what happened between the two instants.
     *
     * @param source the names of the records, kept with what was put right
     * @return how many calls of customers were taken in or put right
     * @throws IOException if the records cannot be read; nothing was repaired then
     */
    int repair(String pbx, Instant from, Instant to, PbxRecords records, String source) throws IOException {
        var written = records.since(from.minus(BEFORE));
        var unheard = new ArrayList<RecordedEvent>();
        var count = 0;
        for (var recorded : RecordedCall.of(
                pbx, written, phones::isAgent, queues::shortAbandonSeconds, settings.inboundContext())) {
            if (recorded.wentOnIn(from.minus(Correction.DRIFT), to.plus(Correction.DRIFT))) {
                var repair = reduction.putRight(pbx, recorded, source);
                if (repair == Repair.UNHEARD) {
                    unheard.addAll(recorded.events());
                }
                count += repair == Repair.NOTHING ? 0 : 1;
            }
        }
        unheard.addAll(OrderedCalls.among(written, from.minus(Correction.DRIFT), to.plus(Correction.DRIFT)));
        hear(pbx, unheard);
        return count;
    }

    private void hear(String pbx, List<RecordedEvent> unheard) {
        if (unheard.isEmpty()) {
            return;
        }
        unheard.sort(Comparator.comparing(RecordedEvent::at));
        var epoch = Ids.next();
        var signals = new ArrayList<PbxSignal>();
        for (var recorded : unheard) {
            signals.add(new PbxSignal(pbx, epoch, signals.size() + 1L, recorded.at(), recorded.event()));
        }
        inbox.received(signals);
    }
}
