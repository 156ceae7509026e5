package io.ringloop.telephony;

import java.util.List;

/** Takes what a PBX reports. */
public interface PbxListener {

    /**
     * Called in order by one thread, at most 5 ms after the first signal of the batch arrived. When it throws, the adapter keeps the batch
     * and hands it over again after a pause, so it must be idempotent by the signals' keys.
     */
    void received(List<PbxSignal> batch);

    /** The link came up or went down. Called by the same thread, in order with the batches: up before the snapshot of its epoch. */
    void link(LinkChange change);
}
