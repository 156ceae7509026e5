package io.ringloop.telephony.simulator;

import io.ringloop.telephony.AnswerPlan;
import io.ringloop.telephony.AsteriskSettings;
import io.ringloop.telephony.AsteriskSettings.Credentials;
import io.ringloop.telephony.CallPlan;
import io.ringloop.telephony.SimulatedCall;
import io.ringloop.telephony.SimulatedFaults;
import io.ringloop.telephony.SimulatedPbx;
import io.ringloop.telephony.SimulatedPhone;
import io.ringloop.telephony.SimulatedQueue;
import io.ringloop.telephony.SimulatorSettings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the simulated PBX together. */
public final class Simulator implements SimulatedPbx {

    private static final AmiActions.User READER = new AmiActions.User("ringloop-reader", "reader-secret", true, false);
    private static final AmiActions.User WRITER = new AmiActions.User("ringloop-writer", "writer-secret", false, true);

    private final Loop loop;
    private final Exchange exchange;
    private final AmiActions actions;
    private final AmiServer server;
    private final Faults faults;

    public Simulator(SimulatorSettings settings) {
        Path cel = settings.cel();
        Wire wire = new Wire(cel == null ? null : new ChannelLog(cel));
        loop = new Loop(settings.name());
        exchange = new Exchange(settings, loop, wire);
        actions = new AmiActions(exchange, READER, WRITER);
        server = new AmiServer(settings.port(), actions, wire);
        faults = new Faults(exchange, wire, actions);
        for (int number = 1001; number <= 1024; number++) {
            exchange.phone("PJSIP/" + number);
        }
    }

    @Override
    public SimulatedPbx start() {
        server.start();
        return this;
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public AsteriskSettings settings(AsteriskSettings.Timing timing) {
        return new AsteriskSettings(
                exchange.settings.name(),
                "127.0.0.1",
                port(),
                false,
                new Credentials(READER.name(), READER.secret()),
                new Credentials(WRITER.name(), WRITER.secret()),
                timing);
    }

    @Override
    public void askRouterAt(@Nullable InetSocketAddress fastAgi) {
        exchange.router = fastAgi;
    }

    @Override
    public void define(SimulatedQueue queue) {
        loop.tell(() -> {
            SimQueue known = exchange.queues.get(queue.name());
            if (known == null) {
                exchange.queues.put(queue.name(), new SimQueue(exchange, queue));
            } else {
                known.settings(queue);
            }
        });
    }

    @Override
    public SimulatedPhone phone(String iface) {
        return loop.ask(() -> exchange.phone(iface));
    }

    @Override
    public SimulatedCall placeCall(CallPlan plan) {
        return loop.ask(() -> {
            Caller caller = new Caller(exchange, plan);
            caller.begin();
            return caller;
        });
    }

    @Override
    public void customers(Function<String, AnswerPlan> howTheyAnswer) {
        loop.tell(() -> {
            exchange.customers = howTheyAnswer;
            List.copyOf(exchange.ringing.values()).forEach(Runnable::run);
        });
    }

    @Override
    public List<SimulatedCall> calls() {
        return loop.ask(() -> List.copyOf(exchange.callers.values()));
    }

    @Override
    public SimulatedFaults faults() {
        return faults;
    }

    @Override
    public void stop() {
        server.stop();
        loop.tell(exchange::vanish);
    }

    @Override
    public void close() {
        server.stop();
        exchange.agi.close();
        loop.close();
    }
}
