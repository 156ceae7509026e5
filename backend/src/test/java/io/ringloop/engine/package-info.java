@NullMarked
package io.ringloop.engine;

import org.jspecify.annotations.NullMarked;
