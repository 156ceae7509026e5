/** The SQL behind the shared building blocks. */
@NullMarked
package io.ringloop.shared.store;

import org.jspecify.annotations.NullMarked;
