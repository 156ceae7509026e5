package io.ringloop.notifications.sending;

import io.ringloop.notifications.Channel;
import io.ringloop.notifications.Notice;

/** Brings notices to people outside. */
public interface Carrier {

    Channel channel();

    /** Whether it is set up. */
    boolean on();

    /**
     * Hands a notice over; the receiver may see the same id more than once.
     *
     * @throws Undeliverable when trying again is of no use
     * @throws NotCarried when it may work later
     */
    void carry(Notice notice) throws Undeliverable, NotCarried;
}
