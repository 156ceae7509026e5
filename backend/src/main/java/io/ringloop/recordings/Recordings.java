package io.ringloop.recordings;

import io.ringloop.recordings.store.RecordingStore;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The recordings of contacts. */
@Component
public class Recordings {

    private final RecordingStore store;

    Recordings(RecordingStore store) {
        this.store = store;
    }

    /**
     * What there is of a contact's conversation, the latest where it had several calls; empty when recording it was never tried.
     * Whoever asks has decided who may know; who may listen is decided when somebody does.
     */
    public Optional<Recording> ofContact(UUID contactId) {
        return store.ofContact(contactId);
    }

    public Optional<Recording> find(UUID id) {
        return store.find(id);
    }
}
