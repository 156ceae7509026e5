package io.ringloop.telephony.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** Accepts AMI connections on loopback. */
final class AmiServer {

    private static final long LONGEST_END_MILLIS = 5_000;

    private final AmiActions actions;
    private final Wire wire;
    private int port;
    private @Nullable ServerSocket listening;
    private @Nullable Thread acceptor;

    AmiServer(int port, AmiActions actions, Wire wire) {
        this.port = port;
        this.actions = actions;
        this.wire = wire;
    }

    synchronized void start() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
            port = socket.getLocalPort();
            listening = socket;
            Thread accepting = new Thread(() -> accept(socket), "simulator-ami-" + port);
            accepting.setDaemon(true);
            accepting.start();
            acceptor = accepting;
        } catch (IOException taken) {
            throw new UncheckedIOException("the simulated PBX cannot listen on port " + port, taken);
        }
    }

    synchronized int port() {
        return port;
    }

    synchronized void stop() {
        ServerSocket socket = listening;
        listening = null;
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException closed) {
                // that is what was wanted
            }
        }
        awaitAcceptor();
        wire.dropLinks();
    }

    /** The port is free for the next start only once nobody is in {@code accept} any more. */
    private void awaitAcceptor() {
        Thread accepting = acceptor;
        acceptor = null;
        if (accepting != null) {
            try {
                accepting.join(LONGEST_END_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                new AmiSession(client, actions, wire).start();
            } catch (IOException closed) {
                return;
            }
        }
    }
}
