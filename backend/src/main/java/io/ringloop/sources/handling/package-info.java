/** What the steps of a daily report do. */
@NullMarked
package io.ringloop.sources.handling;

import org.jspecify.annotations.NullMarked;
