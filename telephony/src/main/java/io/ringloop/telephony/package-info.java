/**
 * The port to a PBX and its events, in plain Java. Adapters live in sub-packages and are made by {@code Telephony}.
 *
 * <p>Words: a <em>link</em> is our connection to a PBX; an <em>epoch</em> is the life of one connection that came up; a <em>signal</em> is an
 * event with its place in an epoch.
 */
@NullMarked
package io.ringloop.telephony;

import org.jspecify.annotations.NullMarked;
