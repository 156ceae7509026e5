/** From the PBX into our files, and out of them when the time is over. */
@NullMarked
package io.ringloop.recordings.keeping;

import org.jspecify.annotations.NullMarked;
