/** Tables of the schema forwarding. */
@NullMarked
package io.ringloop.forwarding.store;

import org.jspecify.annotations.NullMarked;
