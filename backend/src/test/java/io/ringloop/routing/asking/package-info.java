@NullMarked
package io.ringloop.routing.asking;

import org.jspecify.annotations.NullMarked;
