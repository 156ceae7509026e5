/** Tables of the schema access. */
@NullMarked
package io.ringloop.access.store;

import org.jspecify.annotations.NullMarked;
