package io.ringloop.contacts.inbox;

import io.ringloop.telephony.AsteriskSettings;
import io.ringloop.telephony.AsteriskSettings.Credentials;
import io.ringloop.telephony.AsteriskSettings.Timing;
import io.ringloop.telephony.PbxRecords;
import io.ringloop.telephony.Telephony;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The PBX.
 *
 * @param host empty: no real PBX; the demonstration then brings a simulated one
 * @param name recorded with everything it says; its {@code systemname}
 * @param inboundContext the context of its dialplan in which callers arrive
 * @param queueLog path of its queue log, if it can be read from here: what happened while nobody watched is taken from it
 * @param cel path of its channel event log, for the same
 * @param recordings the folder into which it records, on this machine or mounted from its own; empty: recordings stay there
 * @param lanes how many calls that have nothing to do with each other are reduced side by side
 */
@ConfigurationProperties("ringloop.pbx")
record PbxSettings(
        @DefaultValue("") String host,
        @DefaultValue("5038") int port,
        @DefaultValue("pbx") String name,
        @DefaultValue("false") boolean tls,
        @DefaultValue("ringloop-reader") String readerUser,
        @DefaultValue("") String readerSecret,
        @DefaultValue("ringloop-writer") String writerUser,
        @DefaultValue("") String writerSecret,
        @DefaultValue("ringloop-inbound") String inboundContext,
        @DefaultValue("") String queueLog,
        @DefaultValue("") String cel,
        @DefaultValue("") String recordings,
        @DefaultValue("4") int lanes) {

    PbxSettings {
        if (lanes < 1) {
            throw new IllegalArgumentException("ringloop.pbx.lanes must be 1 or more, not " + lanes);
        }
    }

    boolean isReal() {
        return !host.isBlank();
    }

    /** Its own records, empty when none can be read from here. */
    Optional<PbxRecords> records() {
        if (queueLog.isBlank() && cel.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                Telephony.records(queueLog.isBlank() ? null : Path.of(queueLog), cel.isBlank() ? null : Path.of(cel)));
    }

    /** Which they are, as it is kept with what was repaired from them. */
    String recordNames() {
        return cel.isBlank() ? "queue_log" : queueLog.isBlank() ? "cel" : "cel, queue_log";
    }

    AsteriskSettings asterisk() {
        return new AsteriskSettings(
                name,
                host,
                port,
                tls,
                new Credentials(readerUser, readerSecret),
                new Credentials(writerUser, writerSecret),
                Timing.standard());
    }
}
