/** The SQL behind customers and their numbers. */
@NullMarked
package io.ringloop.customers.store;

import org.jspecify.annotations.NullMarked;
