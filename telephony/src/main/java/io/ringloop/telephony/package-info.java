/** The port to a PBX and its events. Adapters live in sub-packages. */
@NullMarked
package io.ringloop.telephony;

import org.jspecify.annotations.NullMarked;
