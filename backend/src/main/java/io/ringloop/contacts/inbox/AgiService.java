package io.ringloop.contacts.inbox;

import io.ringloop.routing.PbxLinks;
import io.ringloop.telephony.AgiServer;
import io.ringloop.telephony.CallRouter;
import io.ringloop.telephony.RouteAnswer;
import io.ringloop.telephony.SimulatedPbx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Answers the dialplan's question where a call goes; only where there is a PBX. */
@Component
class AgiService implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AgiService.class);
    private static final String FALLBACK_QUEUE = "main";

    private final AgiSettings settings;
    private final ObjectProvider<CallRouter> routers;
    private final PbxLinks links;
    private final ObjectProvider<SimulatedPbx> simulator;
    private @Nullable AgiServer server;

    AgiService(
            AgiSettings settings,
            ObjectProvider<CallRouter> routers,
            PbxLinks links,
            ObjectProvider<SimulatedPbx> simulator) {
        this.settings = settings;
        this.routers = routers;
        this.links = links;
        this.simulator = simulator;
    }

    @Override
    public void start() {
        var router = routers.getIfAvailable();
        if (links.all().isEmpty() || router == null) {
            return;
        }
        var simulated = simulator.getIfAvailable();
        try {
            var started = new AgiServer(
                            InetAddress.getByName(settings.address()),
                            simulated == null ? settings.port() : 0,
                            router,
                            settings.limit(),
                            RouteAnswer.toQueue(FALLBACK_QUEUE))
                    .start();
            server = started;
            if (simulated != null) {
                simulated.askRouterAt(new InetSocketAddress(settings.address(), started.port()));
            }
            log.info("FastAGI answers at {}:{}", settings.address(), started.port());
        } catch (IOException taken) {
            throw new UncheckedIOException("FastAGI port " + settings.port() + " cannot be used", taken);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Before the links are opened. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
