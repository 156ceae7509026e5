/** The SQL behind the decision log. */
@NullMarked
package io.ringloop.decisions.store;

import org.jspecify.annotations.NullMarked;
