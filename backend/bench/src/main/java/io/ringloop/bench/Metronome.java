package io.ringloop.bench;

import java.util.concurrent.locks.LockSupport;

/** Beats at a rate, and catches up after a late beat, so that the rate is kept on the whole. */
final class Metronome {

    private final long interval;
    private long next = System.nanoTime();

    Metronome(int perSecond) {
        interval = 1_000_000_000L / perSecond;
    }

    /** Returns at the next beat, at once if that has passed. */
    void tick() {
        for (long wait = next - System.nanoTime(); wait > 0; wait = next - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
        next += interval;
    }
}
