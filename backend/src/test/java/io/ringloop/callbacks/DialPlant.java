package io.ringloop.callbacks;

import io.ringloop.RealPbx;
import io.ringloop.telephony.AnswerPlan;
import io.ringloop.telephony.AsteriskSettings;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.SimulatedPbx;
import io.ringloop.telephony.SimulatorSettings;
import io.ringloop.telephony.Telephony;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A PBX with many phones, whose agents and customers answer, and which counts for itself how often it dialled each customer. */
interface DialPlant extends AutoCloseable {

    AsteriskSettings settings();

    /** Where it writes its channel event log. */
    Path cel();

    List<String> phones();

    /** How often the customer's number was dialled, by the PBX itself. */
    int dials(String number) throws IOException;

    /** Every talk ends. */
    void hangUp() throws IOException;

    @Override
    void close() throws IOException;

    static DialPlant simulated(int phones, Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Simulated(phones, folder.resolve("cel.csv").toAbsolutePath());
    }

    /** A real Asterisk, with SIPp for agents and customers. */
    static DialPlant asterisk(int phones) throws IOException {
        return new Asterisk(phones);
    }

    /** Agents answer after half a second, customers one and a half later, and the agent hangs up after two seconds of talk. */
    final class Simulated implements DialPlant {

        private final Map<String, Integer> dials = new ConcurrentHashMap<>();
        private final SimulatedPbx pbx;
        private final Path cel;
        private final List<String> phones;

        private Simulated(int count, Path cel) {
            this.cel = cel;
            pbx = Telephony.simulator(SimulatorSettings.standard("faults").loggingInto(cel))
                    .start();
            pbx.customers(number -> {
                dials.merge(number, 1, Integer::sum);
                return AnswerPlan.answers(Duration.ofMillis(1500));
            });
            phones = IntStream.rangeClosed(1, count)
                    .mapToObj(phone -> "PJSIP/" + (2000 + phone))
                    .toList();
            for (var phone : phones) {
                pbx.phone(phone).autoAnswer(Duration.ofMillis(500));
                pbx.phone(phone).autoHangup(Duration.ofMillis(3500));
            }
        }

        @Override
        public AsteriskSettings settings() {
            return pbx.settings(Timing.standard());
        }

        @Override
        public Path cel() {
            return cel;
        }

        @Override
        public List<String> phones() {
            return phones;
        }

        @Override
        public int dials(String number) {
            return dials.getOrDefault(number, 0);
        }

        @Override
        public void hangUp() {
            phones.forEach(phone -> pbx.phone(phone).hangup());
        }

        @Override
        public void close() {
            pbx.close();
        }
    }

    /** See {@link RealPbx}. */
    final class Asterisk implements DialPlant {

        private final RealPbx pbx;

        private Asterisk(int phones) throws IOException {
            pbx = new RealPbx("faults", "none", phones);
        }

        @Override
        public AsteriskSettings settings() {
            return pbx.settings();
        }

        @Override
        public Path cel() {
            return pbx.cel();
        }

        @Override
        public List<String> phones() {
            return pbx.phones();
        }

        @Override
        public int dials(String number) throws IOException {
            return pbx.dials(number);
        }

        @Override
        public void hangUp() throws IOException {
            pbx.hangUp();
        }

        @Override
        public void close() throws IOException {
            pbx.close();
        }
    }
}
