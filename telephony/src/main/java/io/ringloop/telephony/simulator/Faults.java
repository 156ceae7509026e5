package io.ringloop.telephony.simulator;

import io.ringloop.telephony.SimulatedFaults;

/** Faults on command. */
final class Faults implements SimulatedFaults {

    private final Exchange exchange;
    private final Wire wire;
    private final AmiActions actions;

    Faults(Exchange exchange, Wire wire, AmiActions actions) {
        this.exchange = exchange;
        this.wire = wire;
        this.actions = actions;
    }

    @Override
    public void dropLinks() {
        wire.dropLinks();
    }

    @Override
    public void silence(boolean silent) {
        wire.silence(silent);
    }

    @Override
    public void refuseLogins(boolean refused) {
        actions.refuseLogins(refused);
    }

    @Override
    public void duplicate(boolean twice) {
        wire.duplicate(twice);
    }

    @Override
    public void reorder(int window) {
        exchange.loop.tell(() -> wire.reorder(window));
    }

    @Override
    public void send(String raw) {
        exchange.loop.tell(() -> wire.send(raw));
    }

    @Override
    public void burst(int events) {
        exchange.loop.tell(() -> {
            for (int i = 1; i <= events; i++) {
                wire.emit(Message.event("QueueMemberStatus", "agent")
                        .put("Queue", "burst-" + i)
                        .put("MemberName", "Nobody")
                        .put("Interface", "PJSIP/nobody")
                        .put("StateInterface", "PJSIP/nobody")
                        .put("Membership", "dynamic")
                        .put("Penalty", 0)
                        .put("Status", 1)
                        .put("InCall", 0)
                        .put("Paused", 0)
                        .put("PausedReason", ""));
            }
        });
    }

    @Override
    public int unsent() {
        return wire.unsent();
    }
}
