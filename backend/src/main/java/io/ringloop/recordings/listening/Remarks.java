package io.ringloop.recordings.listening;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.people.Actor;
import io.ringloop.recordings.Recording;
import io.ringloop.recordings.store.RemarkStore;
import io.ringloop.recordings.store.RemarkStore.Remark;
import io.ringloop.shared.ETags;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remarks at moments of a recording, by those who may listen to it. */
@Component
@Transactional
public class Remarks {

    private final Listenings listenings;
    private final RemarkStore store;
    private final Archive archive;
    private final Actor actor;
    private final Clock clock;

    Remarks(Listenings listenings, RemarkStore store, Archive archive, Actor actor, Clock clock) {
        this.listenings = listenings;
        this.store = store;
        this.archive = archive;
        this.actor = actor;
        this.clock = clock;
    }

    /** In the order of their moments. */
    public List<Remark> of(UUID recordingId) {
        return store.of(listenings.get(recordingId).id());
    }

    /**
     * @param atMs in milliseconds from the beginning
     * @throws ProblemException {@code recording-not-found}, {@code request-invalid} when the moment lies behind the end
     */
    public Remark add(UUID recordingId, long atMs, String text) {
        var recording = listenings.get(recordingId);
        var length = recording.length();
        if (length == null || atMs > length.toMillis()) {
            throw ProblemException.invalid(List.of(new FieldProblem("atMs", "field-invalid")));
        }
        var remark = new Remark(Ids.next(), atMs, actor.staff().id(), 0, text.strip(), clock.instant());
        store.add(recordingId, remark);
        tell("recording-remarked", recording, remark);
        return remark;
    }

    /**
     * Words a remark anew; the former wording is kept.
     *
     * @param version the version that was read; an older one is refused
     * @throws ProblemException {@code recording-not-found}, {@code remark-not-found}, {@code remark-not-yours}, {@code stale-version}
     */
    public Remark change(UUID recordingId, UUID id, int version, String text) {
        var recording = listenings.get(recordingId);
        var known = find(recordingId, id);
        if (!known.author().equals(actor.staff().id())) {
            throw new ProblemException("remark-not-yours");
        }
        ETags.refuseStale(store.change(id, version, text.strip(), clock.instant()));
        var changed = find(recordingId, id);
        tell("recording-remark-changed", recording, changed);
        return changed;
    }

    private Remark find(UUID recordingId, UUID id) {
        return store.find(recordingId, id).orElseThrow(() -> new ProblemException("remark-not-found"));
    }

    /** What was remarked may tell of the caller: it goes with the contact. */
    private void tell(String kind, Recording recording, Remark remark) {
        archive.append(Fact.of(
                        kind,
                        "recording",
                        recording.id(),
                        Map.of("remark", remark.id(), "atMs", remark.atMs(), "version", remark.version()))
                .in(recording.contactId())
                .about(recording.contactId(), Map.of("text", remark.text())));
    }
}
