package io.ringloop.telephony;

/** A link to one PBX. It keeps itself up from {@link #open} until {@link #close}. */
public interface Pbx extends AutoCloseable {

    /** The name under which its signals are recorded. */
    String name();

    /** Starts to keep the link up; returns at once. */
    void open(PbxListener listener);

    LinkState state();

    /** Figures of the link since it was opened. */
    LinkFigures figures();

    PbxActions actions();

    /** Ends the link. What was already read is handed to the listener first, for at most a second. */
    @Override
    void close();
}
