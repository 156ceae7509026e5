package io.ringloop.telephony;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** A proxy between the adapter and AMI, to break the wire of any PBX: cut it, freeze it, or slip something in. */
final class Wiretap implements AutoCloseable {

    private final ServerSocket listening;
    private final IntSupplier target;
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private volatile boolean frozen;

    private record Link(Socket client, Socket server, Object lock) {
        void close() {
            for (Socket socket : List.of(client, server)) {
                try {
                    socket.close();
                } catch (IOException closed) {
                    // that is what was wanted
                }
            }
        }
    }

    Wiretap(IntSupplier targetPort) {
        target = targetPort;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        daemon(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Connections so far. */
    int accepted() {
        return accepted.get();
    }

    void cut() {
        links.forEach(Link::close);
        links.clear();
    }

    /** Nothing passes in either direction, but nothing is closed and connections are accepted. */
    void freeze() {
        frozen = true;
    }

    /** What was frozen is lost. */
    void thaw() {
        frozen = false;
        cut();
    }

    /** Slips text into every stream towards the client, between two messages. */
    void slipIn(String raw) {
        for (Link link : links) {
            synchronized (link.lock) {
                try {
                    link.client.getOutputStream().write(raw.getBytes(StandardCharsets.UTF_8));
                } catch (IOException gone) {
                    // that link is no more
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException closed) {
            // that is what was wanted
        }
        cut();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                accepted.incrementAndGet();
                if (frozen) {
                    links.add(new Link(client, new Socket(), new Object()));
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
                Link link = new Link(client, server, new Object());
                links.add(link);
                daemon(() -> pump(link, client, server, false));
                daemon(() -> pump(link, server, client, true));
            } catch (IOException refused) {
                // the PBX is away: the client sees a closed connection
                cut();
            }
        }
    }

    private void pump(Link link, Socket from, Socket to, boolean wholeMessages) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[16_384];
            StringBuilder kept = new StringBuilder();
            boolean greeted = false;
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                if (frozen) {
                    continue;
                }
                if (!wholeMessages) {
                    out.write(bytes, 0, n);
                    continue;
                }
                kept.append(new String(bytes, 0, n, StandardCharsets.ISO_8859_1));
                int end = greeted ? kept.lastIndexOf("\r\n\r\n") + 4 : kept.indexOf("\r\n") + 2;
                if (end >= 4 || (!greeted && end >= 2)) {
                    greeted = true;
                    synchronized (link.lock) {
                        out.write(kept.substring(0, end).getBytes(StandardCharsets.ISO_8859_1));
                    }
                    kept.delete(0, end);
                }
            }
        } catch (IOException broken) {
            // the other side is closed below
        } finally {
            if (!frozen) {
                link.close();
                links.remove(link);
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wiretap");
        thread.setDaemon(true);
        thread.start();
    }
}
