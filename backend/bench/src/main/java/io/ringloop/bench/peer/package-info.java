/** The peer: plain Camunda 7.24 with its REST interface and its own DMN engine, started in a JVM of its own. */
@NullMarked
package io.ringloop.bench.peer;

import org.jspecify.annotations.NullMarked;
