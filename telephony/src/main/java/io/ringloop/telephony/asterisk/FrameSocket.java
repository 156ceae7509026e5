package io.ringloop.telephony.asterisk;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.asteriskjava.util.SocketConnectionFacade;
import org.jspecify.annotations.Nullable;

/**
 * The socket below asterisk-java, with a fork in the pipe: events go to our sink, answers to actions go on to the library.
 *
 * <p>The library would drop events it has no class for, events whose frames ran into each other, and events beyond 20,000 in its own queue, all
 * without telling. Here every frame is seen, and nothing is done with it but to hand it over.
 */
final class FrameSocket implements SocketConnectionFacade {

    private static final int LONGEST = 5_000;

    /** Takes frames in the thread that reads the socket; must not block. */
    interface Sink {

        /** True when the frame was taken; false sends it on to the library. */
        boolean take(Frame frame);

        void ended(@Nullable IOException why);
    }

    private final SocketConnectionFacade socket;
    private final Sink sink;
    private final Deque<String> passing = new ArrayDeque<>();
    private List<String> lines = new ArrayList<>();
    private boolean greeted;
    private final AtomicBoolean closed = new AtomicBoolean();

    FrameSocket(SocketConnectionFacade socket, Sink sink) {
        this.socket = socket;
        this.sink = sink;
    }

    @Override
    public @Nullable String readLine() throws IOException {
        while (passing.isEmpty()) {
            String line = next();
            if (line == null) {
                return null;
            }
            if (!greeted) {
                greeted = true;
                return line;
            }
            if (line.isEmpty()) {
                frame();
            } else {
                if (beginsMessage(line) || lines.size() >= LONGEST) {
                    frame();
                }
                lines.add(line);
            }
        }
        return passing.poll();
    }

    private @Nullable String next() throws IOException {
        try {
            String line = socket.readLine();
            if (line == null) {
                sink.ended(null);
            }
            return line;
        } catch (IOException broken) {
            sink.ended(broken);
            throw broken;
        }
    }

    /**
     * These headers come first: in the middle of a frame they mean that the frame before was cut off. One event has the second of them too.
     */
    private boolean beginsMessage(String line) {
        return !lines.isEmpty()
                && (line.startsWith("Event: ")
                        || line.startsWith("Response: ")
                                && !lines.get(0).equals("Event: " + Events.TELLS_OF_ANOTHER_LINK));
    }

    private void frame() {
        if (lines.isEmpty()) {
            return;
        }
        Frame frame = new Frame(lines);
        if (!sink.take(frame)) {
            passing.addAll(frame.lines());
            passing.add("");
        }
        lines = new ArrayList<>();
    }

    @Override
    public void write(String text) throws IOException {
        socket.write(text);
    }

    @Override
    public void flush() throws IOException {
        socket.flush();
    }

    /** May be called by several threads at once, which the library's own socket does not endure. */
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            try {
                socket.close();
            } catch (RuntimeException halfClosed) {
                throw new IOException("closed while it was being read", halfClosed);
            }
        }
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.getRemoteAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.getRemotePort();
    }
}
