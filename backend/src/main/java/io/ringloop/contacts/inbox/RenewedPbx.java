package io.ringloop.contacts.inbox;

import io.ringloop.telephony.LinkFigures;
import io.ringloop.telephony.LinkState;
import io.ringloop.telephony.Pbx;
import io.ringloop.telephony.PbxActions;
import io.ringloop.telephony.PbxListener;
import java.util.function.Supplier;

/** A link that can be opened again after it was closed, as a node must that leads for the second time. */
final class RenewedPbx implements Pbx {

    private final Supplier<Pbx> source;
    private volatile Pbx current;
    private volatile boolean used;

    RenewedPbx(Supplier<Pbx> source) {
        this.source = source;
        this.current = source.get();
    }

    @Override
    public String name() {
        return current.name();
    }

    @Override
    public synchronized void open(PbxListener listener) {
        if (used) {
            current = source.get();
        }
        used = true;
        current.open(listener);
    }

    @Override
    public LinkState state() {
        return current.state();
    }

    @Override
    public LinkFigures figures() {
        return current.figures();
    }

    @Override
    public PbxActions actions() {
        return current.actions();
    }

    @Override
    public synchronized void close() {
        current.close();
    }
}
