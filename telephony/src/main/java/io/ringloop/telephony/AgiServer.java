package io.ringloop.telephony;

import io.ringloop.telephony.asterisk.FastAgi;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;

/**
 * Answers the dialplan's question over FastAGI. It always answers within its limit: when the router is slow, busy or fails, with the
 * fallback. The dialplan keeps a guard of its own for the case that this server is not there at all.
 */
public final class AgiServer implements AutoCloseable {

    private final FastAgi fastAgi;

    /**
     * Listens on the loopback address once started.
     *
     * @param port 0 for any free one
     * @param limit how long the router may think; the dialplan's own guard must be longer
     */
    public AgiServer(int port, CallRouter router, Duration limit, RouteAnswer fallback) {
        this(InetAddress.getLoopbackAddress(), port, router, limit, fallback);
    }

    /** Listens on the given address: one only the PBX can reach, as FastAGI knows no password. */
    public AgiServer(InetAddress address, int port, CallRouter router, Duration limit, RouteAnswer fallback) {
        this.fastAgi = new FastAgi(address, port, router, limit, fallback);
    }

    /** Returns when connections are accepted. */
    public AgiServer start() throws IOException {
        fastAgi.start();
        return this;
    }

    public int port() {
        return fastAgi.port();
    }

    /** Questions answered by the router in time. */
    public long answered() {
        return fastAgi.answered();
    }

    /** Questions answered by the fallback because the router was slow, busy or failed. */
    public long fallenBack() {
        return fastAgi.fallenBack();
    }

    @Override
    public void close() {
        fastAgi.close();
    }
}
