package io.ringloop.contacts.inbox;

import io.ringloop.contacts.reducer.Call;
import java.util.List;

/**
 * Signals of a batch, in their order, that have nothing to do with those of any other part.
 *
 * @param calls what is known of the calls they are about
 */
record Part(List<Heard> signals, List<Call> calls) {}
