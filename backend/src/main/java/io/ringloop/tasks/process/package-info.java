/** Where the work list hears from the engine. */
@NullMarked
package io.ringloop.tasks.process;

import org.jspecify.annotations.NullMarked;
