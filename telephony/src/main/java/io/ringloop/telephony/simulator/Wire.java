package io.ringloop.telephony.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What leaves the simulated PBX, with the faults that can be asked for on the way. */
final class Wire {

    private final List<AmiSession> sessions = new CopyOnWriteArrayList<>();
    private final List<String> held = new ArrayList<>();
    private final @Nullable ChannelLog log;
    private Random shuffle = new Random(1);
    private volatile boolean silent;
    private volatile boolean twice;
    private int window = 1;

    Wire(@Nullable ChannelLog log) {
        this.log = log;
    }

    void add(AmiSession session) {
        sessions.add(session);
    }

    void remove(AmiSession session) {
        sessions.remove(session);
    }

    boolean silent() {
        return silent;
    }

    void silence(boolean quiet) {
        silent = quiet;
        if (!quiet) {
            // what was swallowed is lost, as on a half-open socket
            sessions.forEach(AmiSession::close);
        }
    }

    void duplicate(boolean doubled) {
        twice = doubled;
    }

    void reorder(int events) {
        window = Math.max(1, events);
        shuffle = new Random(1);
        flush();
    }

    void dropLinks() {
        sessions.forEach(AmiSession::close);
    }

    int unsent() {
        return sessions.stream().mapToInt(AmiSession::unsent).max().orElse(0);
    }

    void emit(Message event) {
        if (log != null) {
            log.write(event);
        }
        String frame = event.frame();
        if (window <= 1) {
            send(frame);
        } else {
            held.add(frame);
            if (held.size() >= window) {
                flush();
            }
        }
    }

    /** Lets go of what reordering holds back. */
    void flush() {
        List<String> released = new ArrayList<>(held);
        held.clear();
        Collections.shuffle(released, shuffle);
        released.forEach(this::send);
    }

    void send(String frame) {
        for (AmiSession session : sessions) {
            session.event(frame);
            if (twice) {
                session.event(frame);
            }
        }
    }
}
