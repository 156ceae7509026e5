/** The typed contract of each process model: key, elements, messages, errors, variables. */
@NullMarked
package io.ringloop.processes;

import org.jspecify.annotations.NullMarked;
