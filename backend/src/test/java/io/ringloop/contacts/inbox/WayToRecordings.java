package io.ringloop.contacts.inbox;

import io.ringloop.telephony.PbxRecordings;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Another way to the same recordings, on which something goes wrong. */
class WayToRecordings implements PbxRecordings {

    private final PbxRecordings to;

    WayToRecordings(PbxRecordings to) {
        this.to = to;
    }

    @Override
    public String pbx() {
        return to.pbx();
    }

    @Override
    public List<Lying> all() throws IOException {
        return to.all();
    }

    @Override
    public InputStream open(String name) throws IOException {
        return to.open(name);
    }

    @Override
    public void delete(String name) throws IOException {
        to.delete(name);
    }

    /** Breaks off in the middle, or lets nothing be removed. */
    static final class Broken extends WayToRecordings {

        private final boolean reading;
        private final boolean removing;

        Broken(PbxRecordings to, boolean reading, boolean removing) {
            super(to);
            this.reading = reading;
            this.removing = removing;
        }

        @Override
        public InputStream open(String name) throws IOException {
            var bytes = super.open(name);
            return !reading
                    ? bytes
                    : new FilterInputStream(bytes) {
                        private int left = 20_000;

                        @Override
                        public int read(byte[] into, int offset, int length) throws IOException {
                            if (left <= 0) {
                                throw new IOException("gone");
                            }
                            var count = super.read(into, offset, Math.min(length, left));
                            left -= count;
                            return count;
                        }
                    };
        }

        @Override
        public void delete(String name) throws IOException {
            if (removing) {
                throw new IOException("read-only");
            }
            super.delete(name);
        }
    }

    /** Both have seen the file before either reads it. */
    static final class Waiting extends WayToRecordings {

        private final CountDownLatch both;

        Waiting(PbxRecordings to, CountDownLatch both) {
            super(to);
            this.both = both;
        }

        @Override
        public InputStream open(String name) throws IOException {
            var bytes = super.open(name);
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return bytes;
        }
    }
}
