@NullMarked
package io.ringloop.routing;

import org.jspecify.annotations.NullMarked;
