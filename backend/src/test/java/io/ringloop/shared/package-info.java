@NullMarked
package io.ringloop.shared;

import org.jspecify.annotations.NullMarked;
