/** The SQL behind live monitoring. */
@NullMarked
package io.ringloop.monitoring.store;

import org.jspecify.annotations.NullMarked;
