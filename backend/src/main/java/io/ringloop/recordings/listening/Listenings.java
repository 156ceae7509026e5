package io.ringloop.recordings.listening;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.files.FileContent;
import io.ringloop.files.Files;
import io.ringloop.people.Actor;
import io.ringloop.people.Permission;
import io.ringloop.recordings.Recording;
import io.ringloop.recordings.keeping.Takeover;
import io.ringloop.recordings.store.ListeningStore;
import io.ringloop.recordings.store.ListeningStore.Listening;
import io.ringloop.recordings.store.ListeningStore.Part;
import io.ringloop.recordings.store.RecordingStore;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may listen, and that they did. Nobody is given a sound before it stands on the trail that they asked for it; what of it was
 * played is told by the player.
 */
@Component
public class Listenings {

    /** A listening that is left open is begun anew after this. */
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final int SHOWN = 100;

    private final RecordingStore recordings;
    private final ListeningStore store;
    private final Files files;
    private final Archive archive;
    private final Actor actor;
    private final Clock clock;

    Listenings(
            RecordingStore recordings, ListeningStore store, Files files, Archive archive, Actor actor, Clock clock) {
        this.recordings = recordings;
        this.store = store;
        this.files = files;
        this.archive = archive;
        this.actor = actor;
        this.clock = clock;
    }

    /** The recordings of a contact that the acting person may listen to. */
    public List<Recording> ofContact(UUID contact) {
        return recordings.ofContact(contact, actor.scope(Permission.RECORDINGS_LISTEN));
    }

    /**
     * A recording that the acting person may listen to.
     *
     * @throws ProblemException {@code recording-not-found} also when it is not for this person
     */
    public Recording get(UUID id) {
        return recordings
                .find(id, actor.scope(Permission.RECORDINGS_LISTEN))
                .orElseThrow(() -> new ProblemException("recording-not-found"));
    }

    /**
     * The acting person is about to listen.
     *
     * @throws ProblemException {@code recording-not-found}, {@code recording-not-present}
     */
    @Transactional
    public UUID begin(UUID recordingId) {
        var recording = get(recordingId);
        if (!recording.present()) {
            throw new ProblemException("recording-not-present");
        }
        var id = Ids.next();
        store.begin(id, recordingId, actor.staff().id(), clock.instant());
        archive.append(Fact.of("recording-opened", "recording", recordingId, Map.of("listening", id))
                .in(recording.contactId()));
        return id;
    }

    /**
     * The sound, for a listening of the acting person.
     *
     * @throws ProblemException {@code recording-not-found}, {@code listening-not-found}, {@code recording-not-present}
     */
    public FileContent sound(UUID recordingId, UUID listening) {
        get(recordingId);
        mine(recordingId, listening);
        var file = recordings.file(recordingId).orElseThrow(() -> new ProblemException("recording-not-present"));
        return files.contentOf(file, Takeover.SUBJECT, recordingId);
    }

    /**
     * Parts that were played. Said again they change nothing.
     *
     * @throws ProblemException {@code recording-not-found}, {@code listening-not-found}
     */
    @Transactional
    public void heard(UUID recordingId, UUID listening, List<Part> parts) {
        var recording = get(recordingId);
        mine(recordingId, listening);
        for (var part : parts) {
            if (store.heard(listening, part, clock.instant())) {
                archive.append(Fact.of(
                                "recording-heard",
                                "recording",
                                recordingId,
                                Map.of("listening", listening, "fromMs", part.fromMs(), "toMs", part.toMs()))
                        .in(recording.contactId()));
            }
        }
    }

    /** Who listened, the latest first, for those who may listen themselves. */
    public List<Listening> of(UUID recordingId) {
        return store.of(get(recordingId).id(), SHOWN);
    }

    private void mine(UUID recording, UUID listening) {
        if (!store.is(listening, recording, actor.staff().id(), clock.instant().minus(LONGEST))) {
            throw new ProblemException("listening-not-found");
        }
    }
}
