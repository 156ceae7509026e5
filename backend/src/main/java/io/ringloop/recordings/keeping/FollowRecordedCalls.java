package io.ringloop.recordings.keeping;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.contacts.ContactRecordingDecided;
import io.ringloop.recordings.store.TakeoverStore;
import io.ringloop.shared.Ids;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows of a recording from its beginning, and of each that a caller refused. What the PBX tells again changes nothing. */
@Component
class FollowRecordedCalls {

    private static final String KIND = ".wav";

    private final TakeoverStore store;
    private final Archive archive;

    FollowRecordedCalls(TakeoverStore store, Archive archive) {
        this.store = store;
        this.archive = archive;
    }

    @EventListener
    @Transactional
    public void decided(ContactRecordingDecided told) {
        var refused = told.file() == null;
        var name = told.file() == null ? told.uniqueid() + KIND : told.file();
        var id = Ids.next();
        if (store.begin(id, told.contactId(), told.pbx(), name, refused, told.at())) {
            archive.append(Fact.of(
                            refused ? "recording-refused" : "recording-begun",
                            "recording",
                            id,
                            Map.of("contact", told.contactId()))
                    .in(told.contactId()));
        }
    }
}
