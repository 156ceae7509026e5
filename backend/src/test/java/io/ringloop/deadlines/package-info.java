@NullMarked
package io.ringloop.deadlines;

import org.jspecify.annotations.NullMarked;
