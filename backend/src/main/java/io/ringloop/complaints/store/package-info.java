/** Tables of the schema complaints. */
@NullMarked
package io.ringloop.complaints.store;

import org.jspecify.annotations.NullMarked;
