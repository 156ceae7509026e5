package io.ringloop.telephony;

import io.ringloop.telephony.AnswerPlan.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The contract, kept by the simulator. */
class SimulatedPbxContractTest extends PbxContract {

    @Override
    TestBed bed() throws IOException {
        return new SimulatedBed();
    }

    static final class SimulatedBed implements TestBed {

        final SimulatedPbx pbx;
        private final int agiPort;
        private final Path recordings = Files.createTempDirectory("ringloop-recordings");
        final Path cel = Files.createTempFile("ringloop-cel", ".csv");

        SimulatedBed() throws IOException {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                agiPort = free.getLocalPort();
            }
            pbx = Telephony.simulator(new SimulatorSettings(
                            "simulated",
                            0,
                            Duration.ofSeconds(2),
                            Duration.ofMillis(200),
                            Duration.ofSeconds(2),
                            SimulatedQueue.sample().stream()
                                    .map(queue -> queue.wrappingUp(Duration.ofSeconds(1))
                                            .ringing(Duration.ofSeconds(2), Duration.ofMillis(200))
                                            .longestWait(Duration.ofSeconds(5))
                                            .length(2))
                                    .toList(),
                            recordings,
                            cel))
                    .start();
            pbx.askRouterAt(new InetSocketAddress(InetAddress.getLoopbackAddress(), agiPort));
            pbx.customers(SimulatedBed::customer);
            for (String iface : new String[] {"PJSIP/1001", "PJSIP/1002", "PJSIP/1003"}) {
                pbx.phone(iface).autoAnswer(Duration.ofMillis(300));
            }
        }

        private static AnswerPlan customer(String number) {
            return switch (number.charAt(number.length() - 1)) {
                case '1' -> AnswerPlan.of(Answer.BUSY, Duration.ofMillis(100));
                case '2' -> AnswerPlan.of(Answer.DECLINES, Duration.ofMillis(100));
                case '3' -> AnswerPlan.of(Answer.UNKNOWN, Duration.ofMillis(100));
                case '4' -> AnswerPlan.of(Answer.NEVER, Duration.ofSeconds(2));
                default -> AnswerPlan.answers(Duration.ofMillis(300));
            };
        }

        @Override
        public AsteriskSettings settings(AsteriskSettings.Timing timing) {
            return pbx.settings(timing);
        }

        @Override
        public int agiPort() {
            return agiPort;
        }

        @Override
        public void call(String from, String to, Duration hangsUpAfter) {
            SimulatedCall call = pbx.placeCall(CallPlan.call(from, to));
            CompletableFuture.delayedExecutor(hangsUpAfter.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(call::hangup);
        }

        @Override
        public void callAndPress(String from, String to, char key, Duration after) {
            pbx.placeCall(CallPlan.call(from, to).pressing(key, after));
        }

        @Override
        public void callAndRate(String from, String to, String keys) {
            pbx.placeCall(CallPlan.call(from, to).rating(keys));
        }

        @Override
        public Path recordings() {
            return recordings;
        }

        @Override
        public void restart() {
            pbx.stop();
            pbx.start();
        }

        @Override
        public void close() {
            pbx.close();
            try (var left = Files.list(recordings)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
                Files.delete(recordings);
                Files.delete(cel);
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }
}
