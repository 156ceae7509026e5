package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.telephony.PbxRecordings.Lying;
import io.ringloop.telephony.RouteAnswer.Announced;
import io.ringloop.telephony.RouteAnswer.Consent;
import io.ringloop.telephony.RouteAnswer.Route;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The part of the contract about recording: begun or not as the answer says and the caller wants, and whole when the call is over. */
abstract class RecordingContract extends RatingContract {

    private PbxRecordings recordings() {
        return Telephony.recordings("pbx", bed.recordings());
    }

    private void records(@Nullable Consent how) throws IOException {
        router(question -> new RouteAnswer(
                Route.QUEUE, "main", 0, List.of(), null, "decision", null, null, Announced.NOTHING, false, how));
        join("main", "PJSIP/1001");
    }

    @Test
    void conversationIsRecordedWholeWhenTheAnswerSaysSo() throws Exception {
        records(Consent.NOTICE);
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(8));
        String call = recorder.callFrom(number);
        RecordingDecided decided = recorder.ofCall(RecordingDecided.class, call);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(decided.file()).isEqualTo(call + ".wav");
        assertThat(recorder.storyOf(call))
                .containsSubsequence("CallRouted", "RecordingDecided", "CallerJoinedQueue", "AgentConnected");
        Lying file =
                await().atMost(Recorder.PATIENCE).until(() -> lying(call), found -> found != null && found.whole());
        try (InputStream bytes = recordings().open(file.name());
                AudioInputStream sound = AudioSystem.getAudioInputStream(new BufferedInputStream(bytes))) {
            AudioFormat format = sound.getFormat();
            assertThat(format.getSampleRate()).isEqualTo(8_000);
            assertThat(format.getChannels()).isEqualTo(1);
            assertThat(format.getSampleSizeInBits()).isEqualTo(16);
            assertThat(sound.getFrameLength()).isBetween(8_000L, 8 * 8_000L);
            assertThat(loudest(sound.readAllBytes())).isGreaterThan(1_000);
        }
        recordings().delete(file.name());
        assertThat(lying(call)).isNull();
    }

    @Test
    void whoeverRefusesIsNotRecorded() throws Exception {
        records(Consent.OPT_OUT);
        String number = number();
        bed.callAndPress(number, "4000", '2', Duration.ofMillis(800));
        assertNotRecorded(number);
    }

    @Test
    void whoeverDoesNotAgreeIsNotRecorded() throws Exception {
        records(Consent.OPT_IN);
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(12));
        assertNotRecorded(number);
    }

    @Test
    void nothingIsRecordedUnlessTheAnswerSaysSo() throws Exception {
        records(null);
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(3));
        String call = recorder.callFrom(number);
        recorder.ofCall(ChannelEnded.class, call);

        assertThat(recorder.storyOf(call)).contains("AgentConnected").doesNotContain("RecordingDecided");
        assertThat(lying(call)).isNull();
    }

    private void assertNotRecorded(String number) throws IOException {
        String call = recorder.callFrom(number);
        assertThat(recorder.ofCall(RecordingDecided.class, call).file()).isNull();
        AgentConnected connected = recorder.ofCall(AgentConnected.class, call);
        pbx.actions().hangup(connected.agentChannel().name(), 16).join();
        recorder.ofCall(ChannelEnded.class, call);
        assertThat(lying(call)).isNull();
    }

    private @Nullable Lying lying(String call) throws IOException {
        return recordings().all().stream()
                .filter(file -> file.uniqueid().equals(call))
                .findFirst()
                .orElse(null);
    }

    private static int loudest(byte[] samples) {
        int loudest = 0;
        for (int i = 0; i + 1 < samples.length; i += 2) {
            loudest = Math.max(loudest, Math.abs((short) (samples[i] & 0xff | samples[i + 1] << 8)));
        }
        return loudest;
    }
}
