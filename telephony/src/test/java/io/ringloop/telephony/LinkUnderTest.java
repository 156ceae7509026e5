package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringloop.telephony.ActionResult.Outcome;
import io.ringloop.telephony.AsteriskSettings.Timing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A link to the PBX under test, through a wire that can be broken, and a record of all it told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LinkUnderTest {

    // a real Asterisk thinks for a second before it refuses a password
    static final Timing TIMING = new Timing(
            Duration.ofSeconds(2),
            Duration.ofMillis(500),
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            50_000);

    private static final RouteAnswer FALLBACK = RouteAnswer.toQueue("duty");

    TestBed bed;
    Wiretap wiretap;
    Recorder recorder;
    Pbx pbx;
    final List<String[]> joined = new ArrayList<>();
    final List<AutoCloseable> opened = new ArrayList<>();

    abstract TestBed bed() throws Exception;

    @BeforeAll
    void startPbx() throws Exception {
        bed = bed();
    }

    @AfterAll
    void stopPbx() {
        if (bed != null) {
            bed.close();
        }
    }

    @BeforeEach
    void openLink() {
        wiretap = new Wiretap(() -> bed.settings(TIMING).port());
        recorder = new Recorder();
        pbx = Telephony.asterisk(settings(bed.settings(TIMING), TIMING));
        pbx.open(recorder);
        recorder.up(1);
    }

    @AfterEach
    void closeLink() throws Exception {
        hangUpEveryone();
        for (String[] member : joined) {
            pbx.actions().removeMember(member[0], member[1]).join();
        }
        joined.clear();
        for (AutoCloseable one : opened) {
            one.close();
        }
        opened.clear();
        pbx.close();
        wiretap.close();
    }

    /** No test leaves a call to the next. */
    private void hangUpEveryone() {
        await().atMost(Recorder.PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            // refused: gone without a word, in a gap or with a restart
            return recorder.aliveChannels().stream()
                    .allMatch(
                            channel -> pbx.actions().hangup(channel, 16).join().outcome() == Outcome.REFUSED);
        });
    }

    AsteriskSettings settings(AsteriskSettings of, Timing timing) {
        return new AsteriskSettings(of.name(), "127.0.0.1", wiretap.port(), false, of.reader(), of.writer(), timing);
    }

    void join(String queue, String iface) {
        ActionResult added =
                pbx.actions().addMember(queue, iface, "Li Na", 0, null).join();
        assertThat(added.outcome()).as("%s", added).isEqualTo(Outcome.ACCEPTED);
        joined.add(new String[] {queue, iface});
        recorder.first(
                MemberAdded.class,
                event -> event.member().queue().equals(queue)
                        && event.member().iface().equals(iface));
    }

    static String number() {
        return "138" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    AgiServer router(CallRouter router) throws IOException {
        AgiServer server = new AgiServer(bed.agiPort(), router, Duration.ofMillis(500), FALLBACK).start();
        opened.add(server);
        return server;
    }

    void pause(String queue, String iface, String reason) {
        assertThat(pbx.actions().pauseMember(queue, iface, true, reason).join().accepted())
                .isTrue();
        recorder.first(
                MemberPaused.class,
                event -> event.member().iface().equals(iface) && event.member().paused());
    }
}
