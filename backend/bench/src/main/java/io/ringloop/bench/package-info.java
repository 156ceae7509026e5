/** The bench: starts both sides on one durable PostgreSQL, measures them in turns, and writes down what it saw. */
@NullMarked
package io.ringloop.bench;

import org.jspecify.annotations.NullMarked;
