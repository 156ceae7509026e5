package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.abandonedCall;
import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static io.ringloop.contacts.reducer.Scene.caller;
import static io.ringloop.contacts.reducer.Scene.routed;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.recordings.Recording;
import io.ringloop.recordings.RecordingState;
import io.ringloop.recordings.Recordings;
import io.ringloop.recordings.Waves;
import io.ringloop.recordings.keeping.RecordingSchedule;
import io.ringloop.recordings.keeping.Takeover;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.PbxRecordings;
import io.ringloop.telephony.RecordingDecided;
import io.ringloop.telephony.Telephony;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** From a call to its recording in our files, whatever breaks in between. Catalogue 170. */
class RecordingFromCallIT extends CallScene {

    @TempDir
    Path folder;

    @Autowired
    Takeover takeover;

    @Autowired
    RecordingSchedule schedule;

    @Autowired
    Recordings recordings;

    PbxRecordings source;
    String call;

    @BeforeEach
    void beginRecording() {
        source = Telephony.recordings(line.pbx, folder);
        call = "1#" + Ids.next();
    }

    @Test
    void recordingOfACallIsTakenOverOnceAndRemovedFromThePbx() throws IOException {
        recordedCall();
        assertThat(recording().state()).isEqualTo(RecordingState.AWAITED);
        lies(Waves.of(2, 9_000));

        takeover.takeFrom(source);
        var kept = recording();
        assertThat(kept.state()).isEqualTo(RecordingState.PRESENT);
        assertThat(kept.length()).isEqualTo(Duration.ofSeconds(2));
        assertThat(folder).isEmptyDirectory();

        // what a crash after the commit leaves: both copies
        lies(Waves.of(2, 9_000));
        takeover.takeFrom(source);
        assertThat(folder).isEmptyDirectory();
        assertThat(files()).isEqualTo(1);
        assertThat(facts(kept.id())).containsExactly("recording-begun", "recording-kept");
        assertThat(sealed(kept.id())).isTrue();
        assertThat(told()).as("whoever evaluates has it before them").contains("QUALITY_WORK", "PRESENCE_TEAM");
    }

    /** Permissions of those who hear that something is new about the contact. */
    private List<String> told() {
        return jdbc.sql("""
                        select distinct jsonb_array_elements_text((audience -> 'permissions')::jsonb)
                          from notifications.live_event where type = 'contact' and subject = :contact
                        """)
                .param("contact", line.contact(call).toString())
                .query(String.class)
                .list();
    }

    @Test
    void whateverBreaksTheRecordingIsNeitherLostNorDoubled() throws IOException {
        recordedCall();
        lies(Waves.of(3, 9_000));

        takeover.takeFrom(new WayToRecordings.Broken(source, true, false)); // the connection to the PBX breaks
        assertThat(recording().state()).isEqualTo(RecordingState.AWAITED);
        assertThat(folder).isNotEmptyDirectory();
        assertThat(files()).isZero();

        takeover.takeFrom(new WayToRecordings.Broken(source, false, true)); // it cannot be removed there
        assertThat(recording().state()).isEqualTo(RecordingState.PRESENT);
        assertThat(folder).isNotEmptyDirectory();

        takeover.takeFrom(source);
        assertThat(folder).isEmptyDirectory();
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void twoNodesAtOnceKeepItOnce() throws Exception {
        recordedCall();
        lies(Waves.of(1, 9_000));
        var both = new CountDownLatch(2);
        var nodes = List.of(node(both), node(both));
        for (var node : nodes) {
            node.join(Duration.ofSeconds(30).toMillis());
        }
        assertThat(files()).isEqualTo(1);
        assertThat(recording().present()).isTrue();
        takeover.takeFrom(source);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void recordingIsTakenWhenItsCallIsOverAndItGrowsNoMore() throws IOException {
        line.tell(answeredCall(call, phone).subList(0, 7)).tell(decided()).settle();
        lies(Waves.of(1, 9_000));
        takeover.takeFrom(source);
        assertThat(recording().state()).isEqualTo(RecordingState.AWAITED);

        line.tell(answeredCall(call, phone).subList(7, 12)).settle();
        lies(Waves.begun(4, 9_000)); // the PBX broke down: its head is never completed
        takeover.takeFrom(source);
        assertThat(recording().state()).isEqualTo(RecordingState.AWAITED);
        clock.advance(Duration.ofMinutes(2));
        takeover.takeFrom(source);
        assertThat(recording().length()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void recordingOfAGapInWhichNothingWasToldFindsItsContact() throws IOException {
        line.tell(answeredCall(call, phone)).settle();
        assertThat(recordings.ofContact(line.contact(call))).isEmpty();
        lies(Waves.of(1, 9_000));
        takeover.takeFrom(source);
        assertThat(recording().present()).isTrue();
    }

    @Test
    void callerWhoRefusesIsNotRecorded() throws IOException {
        var told = new RecordingDecided(caller(call), null);
        line.tell(routed(call), told, told)
                .tell(answeredCall(call, phone).subList(1, 12))
                .settle();
        assertThat(recording().state()).isEqualTo(RecordingState.REFUSED);
        assertThat(facts(recording().id())).containsExactly("recording-refused");

        lies(Waves.of(1, 9_000)); // whoever wrote it, it is not kept
        takeover.takeFrom(source);
        assertThat(folder).isEmptyDirectory();
        assertThat(files()).isZero();
        assertThat(recording().state()).isEqualTo(RecordingState.REFUSED);
    }

    @Test
    void callNobodyAnsweredHasNothingInItsRecording() throws IOException {
        var story = abandonedCall(call, 12);
        line.tell(story.get(0), decided()).tell(story.subList(1, story.size())).settle();
        lies(Waves.of(0, 0));
        takeover.takeFrom(source);
        assertThat(recording().state()).isEqualTo(RecordingState.EMPTY);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void recordingThatDoesNotComeIsMissingUntilItDoes() throws IOException {
        recordedCall();
        schedule.giveUp();
        assertThat(recording().state()).isEqualTo(RecordingState.AWAITED);
        clock.advance(Duration.ofMinutes(61));
        schedule.giveUp();
        assertThat(recording().state()).isEqualTo(RecordingState.MISSING);
        lies(Waves.of(1, 9_000));
        takeover.takeFrom(source);
        assertThat(recording().present()).isTrue();
        assertThat(facts(recording().id())).containsExactly("recording-begun", "recording-missing", "recording-kept");
    }

    @Test
    void recordingIsErasedWhenItsTimeIsOver() throws IOException {
        recordedCall();
        lies(Waves.of(1, 9_000));
        takeover.takeFrom(source);
        var id = recording().id();
        clock.advance(Duration.ofDays(729));
        schedule.erase();
        assertThat(recording().present()).isTrue();
        clock.advance(Duration.ofDays(2));
        schedule.erase();
        assertThat(recording().state()).isEqualTo(RecordingState.ERASED);
        assertThat(recording().length()).isEqualTo(Duration.ofSeconds(1));
        assertThat(files()).isZero();
        assertThat(facts(id)).containsExactly("recording-begun", "recording-kept", "recording-erased");
        lies(Waves.of(1, 9_000)); // what is erased does not come back
        takeover.takeFrom(source);
        assertThat(recording().state()).isEqualTo(RecordingState.ERASED);
        assertThat(folder).isEmptyDirectory();
    }

    private void recordedCall() {
        line.tell(routed(call), decided(), decided())
                .tell(answeredCall(call, phone).subList(1, 12))
                .settle();
    }

    private RecordingDecided decided() {
        return new RecordingDecided(caller(call), call + ".wav");
    }

    private void lies(byte[] wave) throws IOException {
        var file = Files.write(folder.resolve(call + ".wav"), wave);
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    private Recording recording() {
        return recordings.ofContact(line.contact(call)).orElseThrow();
    }

    private Thread node(CountDownLatch both) {
        var node = new Thread(() -> takeover.takeFrom(new WayToRecordings.Waiting(source, both)));
        node.start();
        return node;
    }

    private int files() {
        return jdbc.sql("""
                        select count(*) from files.file
                         where subject_type = 'recording' and subject_id in (select id from recordings.recording where pbx = :pbx)
                        """).param("pbx", line.pbx).query(Integer.class).single();
    }

    private List<String> facts(UUID id) {
        return jdbc.sql(
                        "select kind from archive.fact where subject_type = 'recording' and subject_id = :id order by id")
                .param("id", id.toString())
                .query(String.class)
                .list();
    }

    /** A key of its own keeps the bytes. */
    private boolean sealed(UUID id) {
        return jdbc.sql(
                        "select octet_length(wrapped_key) > 32 from files.file where subject_id = :id and uploaded_by is null")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
