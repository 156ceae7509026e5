package io.ringloop.telephony;

import io.ringloop.telephony.asterisk.AsteriskPbx;
import io.ringloop.telephony.simulator.Simulator;

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
}
