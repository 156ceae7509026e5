/** From the dialplan's question to a logged verdict, and to an answer in time. */
@NullMarked
package io.ringloop.routing.asking;

import org.jspecify.annotations.NullMarked;
