@NullMarked
package io.ringloop.callbacks;

import org.jspecify.annotations.NullMarked;
