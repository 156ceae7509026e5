/** Seals the trail in blocks, anchors them, and finds what was changed behind the application's back. */
@NullMarked
package io.ringloop.archive.proof;

import org.jspecify.annotations.NullMarked;
