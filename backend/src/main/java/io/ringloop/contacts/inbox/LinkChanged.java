package io.ringloop.contacts.inbox;

/** The link to a PBX came up or went down. */
record LinkChanged(String pbx, boolean up) {}
