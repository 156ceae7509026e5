@NullMarked
package io.ringloop.tickets;

import org.jspecify.annotations.NullMarked;
