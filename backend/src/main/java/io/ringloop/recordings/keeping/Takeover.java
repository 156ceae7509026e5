package io.ringloop.recordings.keeping;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.files.FileId;
import io.ringloop.files.Files;
import io.ringloop.files.ReceivedFile;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.LiveEvent;
import io.ringloop.notifications.LiveEvents;
import io.ringloop.people.Permission;
import io.ringloop.people.StaffId;
import io.ringloop.recordings.RecordingState;
import io.ringloop.recordings.store.TakeoverStore;
import io.ringloop.recordings.store.TakeoverStore.Known;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.PbxRecordings;
import io.ringloop.telephony.PbxRecordings.Lying;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes recordings over from a PBX. What lies there is what is still to be done, so nothing is lost by whatever breaks in between; and
 * it is removed there only when our copy has been read from its first to its last byte. Doing it twice, or on two nodes at once,
 * keeps it once.
 */
@Component
public class Takeover {

    /** What recordings are attached to. No {@code FileGate} answers for it, so that nothing but {@code recordings} gives them out. */
    public static final String SUBJECT = "recording";

    private static final Logger log = LoggerFactory.getLogger(Takeover.class);
    private static final String WAV = "audio/vnd.wave";

    /** A file that was never completed is taken as it is when it has not grown for so long and its call is over. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final TakeoverStore store;
    private final Files files;
    private final Archive archive;
    private final LiveEvents live;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Takeover(
            TakeoverStore store,
            Files files,
            Archive archive,
            LiveEvents live,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.archive = archive;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes over what can be; the rest when it is called again. */
    public void takeFrom(PbxRecordings source) {
        try {
            for (var lying : source.all()) {
                tryTake(source, lying);
            }
        } catch (IOException away) {
            log.warn("The recordings of {} cannot be reached: {}", source.pbx(), away.toString());
        }
    }

    private void tryTake(PbxRecordings source, Lying lying) {
        try {
            take(source, lying);
        } catch (IOException | RuntimeException later) {
            log.warn("Recording {} of {} is not taken over yet", lying.name(), source.pbx(), later);
        }
    }

    private void take(PbxRecordings source, Lying lying) throws IOException {
        var known = store.find(source.pbx(), lying.name());
        var state = known.map(Known::state).orElse(RecordingState.AWAITED);
        if (state == RecordingState.AWAITED || state == RecordingState.MISSING) {
            var contact = store.contactOver(source.pbx(), lying.uniqueid());
            if (contact.isPresent()
                    && (lying.whole()
                            || lying.changedAt().isBefore(clock.instant().minus(SETTLED)))) {
                copy(source, lying, contact.get());
            }
        } else {
            remove(source, lying, known.map(Known::fileId).orElse(null));
        }
    }

    private void copy(PbxRecordings source, Lying lying, UUID contact) throws IOException {
        ReceivedFile received;
        WaveMeter wave;
        try (var bytes = source.open(lying.name())) {
            wave = new WaveMeter(bytes);
            received = files.receive(lying.name(), WAV, wave);
        }
        var kept =
                Boolean.TRUE.equals(transaction.execute(status -> keep(source.pbx(), lying, contact, received, wave)));
        if (!kept) {
            files.discard(received);
        }
        remove(source, lying, kept ? received.id() : null);
    }

    /** False when the bytes are not needed: nothing is in them, or another node was faster. */
    private boolean keep(String pbx, Lying lying, UUID contact, ReceivedFile received, WaveMeter wave) {
        store.begin(Ids.next(), contact, pbx, lying.name(), false, lying.changedAt());
        var known = store.lock(pbx, lying.name()).orElseThrow();
        if (known.state() != RecordingState.AWAITED && known.state() != RecordingState.MISSING) {
            return false;
        }
        if (wave.length().isZero()) {
            store.empty(known.id(), contact);
            return false;
        }
        files.keepFor(received, SUBJECT, known.id());
        store.keep(known.id(), contact, received.id(), wave.length(), wave.peaks(), clock.instant());
        archive.append(Fact.of(
                        "recording-kept",
                        "recording",
                        known.id(),
                        Map.of(
                                "file", received.id().value(),
                                "sha256", received.sha256(),
                                "lengthMs", wave.length().toMillis()))
                .in(contact));
        live.publish(new LiveEvent("contact", contact.toString(), Map.of(), audience(contact)));
        return true;
    }

    /** Those who may have it before them: who talked, who leads, and who evaluates. */
    private Audience audience(UUID contact) {
        return Audience.staff(store.served(contact).toArray(StaffId[]::new))
                .and(Audience.permission(Permission.PRESENCE_TEAM))
                .and(Audience.permission(Permission.QUALITY_WORK));
    }

    /** Only when it is safe with us, or must not be kept at all. */
    private void remove(PbxRecordings source, Lying lying, @Nullable FileId ours) throws IOException {
        if (ours == null || files.undamaged(ours)) {
            source.delete(lying.name());
        } else {
            log.error("Recording {} stays at {}: our copy is damaged", lying.name(), source.pbx());
        }
    }
}
