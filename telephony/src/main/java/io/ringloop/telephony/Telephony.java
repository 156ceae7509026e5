package io.ringloop.telephony;

import io.ringloop.telephony.asterisk.AsteriskPbx;
import io.ringloop.telephony.asterisk.AsteriskRecords;
import io.ringloop.telephony.asterisk.RecordingFolder;
import io.ringloop.telephony.simulator.Simulator;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes links to PBXs, and PBXs to practise on. */
public final class Telephony {

    private Telephony() {}

    /** A link to an Asterisk (or to a {@link SimulatedPbx}), not yet open. */
    public static Pbx asterisk(AsteriskSettings settings) {
        return new AsteriskPbx(settings);
    }

    /** A simulated PBX, not yet started. */
    public static SimulatedPbx simulator(SimulatorSettings settings) {
        return new Simulator(settings);
    }

    /**
     * What an Asterisk writes into its files.
     *
     * @param queueLog its queue log, null where it cannot be read
     * @param cel its channel event log with the fields of the sample configuration, null where it cannot be read
     */
    public static PbxRecords records(@Nullable Path queueLog, @Nullable Path cel) {
        return new AsteriskRecords(queueLog, cel);
    }

    /**
     * The recordings in a folder into which a PBX writes them.
     *
     * @param pbx the name under which its signals are recorded
     */
    public static PbxRecordings recordings(String pbx, Path folder) {
        return new RecordingFolder(pbx, folder);
    }
}
