@NullMarked
package io.ringloop.complaints;

import org.jspecify.annotations.NullMarked;
