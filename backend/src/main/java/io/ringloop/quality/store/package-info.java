/** Forms, plans, samples and evaluations in PostgreSQL. */
@NullMarked
package io.ringloop.quality.store;

import org.jspecify.annotations.NullMarked;
