package io.ringloop.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.telephony.AgentCompleted;
import io.ringloop.telephony.AgentConnected;
import io.ringloop.telephony.CallRouted;
import io.ringloop.telephony.CallTransferred;
import io.ringloop.telephony.CallerJoinedQueue;
import io.ringloop.telephony.CallerRated;
import io.ringloop.telephony.ChannelEnded;
import io.ringloop.telephony.ChannelsBridged;
import io.ringloop.telephony.PbxEvent;
import io.ringloop.telephony.QueueExited;
import io.ringloop.telephony.RecordedEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample files were written by an Asterisk 22.10. */
class AsteriskRecordsTest {

    private static final Instant BEFORE = Instant.ofEpochSecond(1_795_311_000);
    private static final String CONSULTED = "pbx-1795311901.15";
    private static final String ABANDONED = "pbx-1795311911.20";
    private static final String BY_KEY = "pbx-1795311914.21";
    private static final String NOBODY_THERE = "pbx-1795311917.22";
    private static final String GIVEN_ON = "pbx-1795311919.23";

    @TempDir
    Path directory;

    Path cel;
    Path queueLog;

    @BeforeEach
    void copySamples() throws IOException {
        cel = Files.copy(Path.of("src/test/resources/records/cel.csv"), directory.resolve("cel.csv"));
        queueLog = Files.copy(Path.of("src/test/resources/records/queue_log"), directory.resolve("queue_log"));
    }

    private List<RecordedEvent> all() throws IOException {
        return new AsteriskRecords(queueLog, cel).since(BEFORE);
    }

    private List<PbxEvent> of(String caller) throws IOException {
        return all().stream()
                .map(RecordedEvent::event)
                .filter(event ->
                        event.channel() != null && caller.equals(event.channel().uniqueid()))
                .toList();
    }

    private static List<String> names(List<PbxEvent> events) {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    private static <E extends PbxEvent> E only(Class<E> kind, List<PbxEvent> events) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void queueIsJoinedAfterTheRoutingAlsoWithinOneSecond() throws IOException {
        var log = Files.readString(queueLog);
        assertThat(log).startsWith("1795311902|" + CONSULTED + "|main|NONE|ENTERQUEUE");
        Files.writeString(queueLog, log.replace("1795311902|" + CONSULTED, "1795311901|" + CONSULTED));
        assertThat(names(of(CONSULTED)))
                .containsSubsequence("ChannelStarted", "CallRouted", "CallerJoinedQueue", "AgentConnected");
    }

    @Test
    void attendedTransferIsToldWithAgentAndTarget() throws IOException {
        var story = of(CONSULTED);
        assertThat(names(story))
                .containsSubsequence(
                        "CallRouted",
                        "CallerJoinedQueue",
                        "AgentConnected",
                        "ChannelsBridged",
                        "CallTransferred",
                        "ChannelUnbridged",
                        "ChannelEnded")
                .doesNotContain("CallerAbandonedQueue");
        assertThat(only(CallRouted.class, story).calledNumber()).isEqualTo("4000");
        var connected = only(AgentConnected.class, story);
        // the queue log knows the member's name only, the channel gives the phone
        assertThat(connected.memberName()).isEqualTo("Li Na");
        assertThat(connected.iface()).isEqualTo("PJSIP/1001");
        assertThat(connected.channel().callerNumber()).isEqualTo("13900000099");
        var transferred = only(CallTransferred.class, story);
        assertThat(transferred.transferer().iface()).isEqualTo("PJSIP/1001");
        assertThat(transferred.target().name()).startsWith("Local/1002@ringloop-transfer");
        assertThat(only(ChannelEnded.class, story).cause()).isEqualTo(16);
        assertThat(only(ChannelsBridged.class, story).bridgeId()).isEqualTo("625f5024-cbd7-4262-bc04-48f68f121f4f");
    }

    @Test
    void waysOutOfAQueueAreToldApart() throws IOException {
        assertThat(names(of(ABANDONED)))
                .contains("CallRouted")
                .containsSubsequence("CallerJoinedQueue", "CallerAbandonedQueue", "ChannelEnded")
                .doesNotContain("QueueExited");
        assertThat(only(QueueExited.class, of(BY_KEY)).status()).isEqualTo("KEY");
        assertThat(names(of(NOBODY_THERE))).doesNotContain("CallerJoinedQueue");
        assertThat(only(QueueExited.class, of(NOBODY_THERE)).status()).isEqualTo("JOINEMPTY");
    }

    @Test
    void ratingIsToldWithTheMarksThatWereGiven() throws IOException {
        Files.writeString(cel, """
                "USER_DEFINED","1795311990.000001","pbx-1795311990.90","pbx-1795311990.90","PJSIP/trunk-0000009f","rated",\
                "ringloop-tell","13800138001","4000","RingloopRated","{""extra"":""Attitude=5&Efficiency=4&Accuracy=""}"
                """, StandardOpenOption.APPEND);
        var rated = only(CallerRated.class, of("pbx-1795311990.90"));
        assertThat(rated.attitude()).isEqualTo(5);
        assertThat(rated.efficiency()).isEqualTo(4);
        assertThat(rated.accuracy()).isNull();
        assertThat(rated.complete()).isFalse();
    }

    @Test
    void blindTransferIsToldWithBothQueues() throws IOException {
        var story = of(GIVEN_ON);
        assertThat(only(CallTransferred.class, story).exten()).isEqualTo("complaint");
        assertThat(story.stream()
                        .filter(CallerJoinedQueue.class::isInstance)
                        .map(event -> ((CallerJoinedQueue) event).queue()))
                .containsExactly("main", "complaint");
    }

    @Test
    void timesAreExactWhereTheChannelLogTellsThem() throws IOException {
        var ends = all().stream()
                .filter(recorded -> recorded.event() instanceof ChannelEnded ended
                        && ABANDONED.equals(ended.channel().uniqueid()))
                .map(RecordedEvent::at);
        assertThat(ends).containsExactly(Instant.ofEpochSecond(1_795_311_913L, 244_282_000L));
    }

    @Test
    void queueLogAloneTellsTheEndsToo() throws IOException {
        var story = new AsteriskRecords(queueLog, null)
                .since(BEFORE).stream()
                        .map(RecordedEvent::event)
                        .filter(event -> event.channel() != null
                                && GIVEN_ON.equals(event.channel().uniqueid()))
                        .toList();
        assertThat(names(story))
                .containsExactly(
                        "CallerJoinedQueue",
                        "AgentConnected",
                        "AgentCompleted",
                        "CallerJoinedQueue",
                        "CallerAbandonedQueue",
                        "ChannelEnded");
        assertThat(only(AgentCompleted.class, story).reason()).isEqualTo("transfer");
        assertThat(only(AgentConnected.class, story).iface()).isNull();
        assertThat(only(CallerJoinedQueue.class, story).channel().callerNumber())
                .isEqualTo("13800138001");
    }

    @Test
    void lineThatIsNotFinishedIsReadLater() throws IOException {
        var before = all();
        var text = Files.readString(queueLog);
        var cut = text.lastIndexOf("|5\n");
        Files.writeString(queueLog, text.substring(0, cut + 1));
        var torn = all();
        assertThat(torn).hasSize(before.size() - 1);
        Files.writeString(queueLog, text.substring(cut + 1), StandardOpenOption.APPEND);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void rotationLosesAndDoublesNothing() throws IOException {
        var before = all();
        var lines = Files.readAllLines(cel);
        Files.copy(cel, directory.resolve("cel.csv.1")); // copied, and not yet truncated
        assertThat(all()).isEqualTo(before);
        try (OutputStream zipped =
                new GZIPOutputStream(Files.newOutputStream(directory.resolve("cel.csv-20261122.gz")))) {
            zipped.write(
                    (String.join("\n", lines.subList(0, 40)) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Files.delete(directory.resolve("cel.csv.1"));
        Files.write(cel, lines.subList(40, lines.size()));
        Files.move(queueLog, directory.resolve("queue_log.0"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void foreignAndBrokenLinesHarmNobody() throws IOException {
        var before = all();
        Files.writeString(cel, "\"HANGUP\",\"now\",\"1.1\n\n\"x\"\n", StandardOpenOption.APPEND);
        Files.write(queueLog, new byte[] {(byte) 0xff, (byte) 0xfe, '|', '|', '\n'}, StandardOpenOption.APPEND);
        Files.writeString(queueLog, "x|1.1|main|NONE|ABANDON|1|1|3\n170000\n", StandardOpenOption.APPEND);
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void missingFileIsNoEmptyFile() throws IOException {
        Files.delete(cel);
        assertThatThrownBy(this::all).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatWasWrittenEarlierIsNotRead() throws IOException {
        var late = new AsteriskRecords(queueLog, cel).since(Instant.ofEpochSecond(1_795_311_919));
        assertThat(late)
                .isNotEmpty()
                .allSatisfy(recorded -> assertThat(recorded.at()).isAfter(Instant.ofEpochSecond(1_795_311_918)));
    }
}
