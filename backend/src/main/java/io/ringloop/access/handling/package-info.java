/** What the steps of a change of access do. */
@NullMarked
package io.ringloop.access.handling;

import org.jspecify.annotations.NullMarked;
