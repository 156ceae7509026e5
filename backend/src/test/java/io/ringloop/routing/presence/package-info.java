@NullMarked
package io.ringloop.routing.presence;

import org.jspecify.annotations.NullMarked;
