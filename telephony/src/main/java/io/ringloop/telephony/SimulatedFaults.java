package io.ringloop.telephony;

/** What can go wrong with a {@link SimulatedPbx}, on command. */
public interface SimulatedFaults {

    /** Closes every AMI connection; new ones are accepted. */
    void dropLinks();

    /** While set, AMI connections stay open and new ones are accepted, but nothing is said on any: half-open sockets, a frozen PBX. */
    void silence(boolean silent);

    /** While set, no password is right. */
    void refuseLogins(boolean refused);

    /** While set, every event is sent twice. */
    void duplicate(boolean twice);

    /** While above 1, events are shuffled within groups of this many, with the same seed each time. */
    void reorder(int window);

    /** Writes text as it is to every connection that sees events. Lines end with CR LF, a message with an empty line. */
    void send(String raw);

    /** Sends so many events as fast as the wire takes them: member states of an interface nobody has, numbered in the queue name. */
    void burst(int events);

    /** Bytes not yet taken by the slowest client; for watching a burst. */
    int unsent();
}
