package io.ringloop.contacts.inbox;

import io.ringloop.routing.SimulatedPhones;
import io.ringloop.shared.Lanes;
import io.ringloop.shared.RingloopSettings;
import io.ringloop.telephony.AnswerPlan;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.Pbx;
import io.ringloop.telephony.PbxRecordings;
import io.ringloop.telephony.SimulatedPbx;
import io.ringloop.telephony.SimulatorSettings;
import io.ringloop.telephony.Telephony;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Which PBX there is: the real one by its settings, else a simulated one in the demonstration, else none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PbxSettings.class, AgiSettings.class})
class PbxConfiguration {

    private static final String REAL = "!'${ringloop.pbx.host:}'.isBlank()";
    private static final String RECORDS = "!'${ringloop.pbx.recordings:}'.isBlank()";
    private static final String NONE = "'${ringloop.pbx.host:}'.isBlank()";

    /** In which calls are reduced. */
    @Bean
    Lanes lanes(PbxSettings settings) {
        return new Lanes("reduce-lane", settings.lanes());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression(REAL)
    static class Real {

        @Bean(destroyMethod = "close")
        Pbx pbx(PbxSettings settings) {
            return new RenewedPbx(() -> Telephony.asterisk(settings.asterisk()));
        }

        @Bean
        @ConditionalOnExpression(RECORDS)
        PbxRecordings pbxRecordings(PbxSettings settings) {
            return Telephony.recordings(settings.name(), Path.of(settings.recordings()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    @ConditionalOnExpression(NONE)
    static class Simulated {

        private static final Duration A_FEW_RINGS = Duration.ofSeconds(4);
        private static final String NAME = "demo";

        @Bean(destroyMethod = "close")
        SimulatedPbx simulatedPbx(RingloopSettings settings) {
            var pbx = Telephony.simulator(SimulatorSettings.standard(NAME).recordingInto(folder(settings)))
                    .start();
            pbx.customers(number -> AnswerPlan.answers(A_FEW_RINGS));
            return pbx;
        }

        @Bean(destroyMethod = "close")
        Pbx pbx(SimulatedPbx simulator) {
            return new RenewedPbx(() -> Telephony.asterisk(simulator.settings(Timing.standard())));
        }

        @Bean
        PbxRecordings pbxRecordings(RingloopSettings settings) {
            return Telephony.recordings(NAME, folder(settings));
        }

        private static Path folder(RingloopSettings settings) {
            return settings.var().resolve("simulated-recordings");
        }

        @Bean
        SimulatedPhones simulatedPhones() {
            return iface -> true;
        }
    }
}
