package io.ringloop.contacts.inbox;

import io.ringloop.contacts.store.InboxStore.Kept;
import io.ringloop.telephony.PbxSignal;

/** A signal as it was kept, and what it says. */
record Heard(Kept kept, PbxSignal signal) {}
