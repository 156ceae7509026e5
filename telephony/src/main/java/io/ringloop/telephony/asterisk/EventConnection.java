package io.ringloop.telephony.asterisk;

import io.ringloop.telephony.AsteriskSettings;
import java.io.IOException;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/**
 * The low-level manager connection (the class behind {@code DefaultManagerConnection}), with two changes: events are taken before the library's
 * queue, and a connection that was lost is never built again by the library itself, as every epoch has a connection object of its own.
 */
final class EventConnection extends ManagerConnectionImpl {

    private final FrameSocket.Sink sink;
    private volatile @Nullable SocketConnectionFacade socket;
    private boolean used;

    EventConnection(AsteriskSettings settings, FrameSocket.Sink sink) {
        this.sink = sink;
        setHostname(settings.host());
        setPort(settings.port());
        setSsl(settings.tls());
        setUsername(settings.reader().user());
        setPassword(settings.reader().secret());
        int connect = (int) settings.timing().connectTimeout().toMillis();
        setSocketTimeout(connect);
        setDefaultResponseTimeout(connect);
        // longer than two pings take: the watchdog notices first, this is the net below it
        long ping = settings.timing()
                .pingInterval()
                .plus(settings.timing().pingTimeout())
                .toMillis();
        setSocketReadTimeout((int) Math.max(3 * ping, connect));
    }

    @Override
    protected void connect() throws IOException {
        if (used) {
            throw new IOException("this connection was lost; its successor is another object");
        }
        used = true;
        super.connect();
    }

    @Override
    protected SocketConnectionFacade createSocket() throws IOException {
        FrameSocket forked = new FrameSocket(super.createSocket(), sink);
        socket = forked;
        return forked;
    }

    /** Ends the connection for good. Closing the socket first keeps the library from waiting for an answer to its farewell. */
    void retire() {
        SocketConnectionFacade open = socket;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                // that is what was wanted
            }
        }
        try {
            logoff();
        } catch (RuntimeException notConnected) {
            // nothing to leave; the library stumbles over sockets closed twice
        }
    }
}
