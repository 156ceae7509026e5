/** The SQL behind people and their access. */
@NullMarked
package io.ringloop.people.store;

import org.jspecify.annotations.NullMarked;
