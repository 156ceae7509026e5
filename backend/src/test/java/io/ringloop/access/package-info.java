/** Changes of access on the real engine. */
@NullMarked
package io.ringloop.access;

import org.jspecify.annotations.NullMarked;
