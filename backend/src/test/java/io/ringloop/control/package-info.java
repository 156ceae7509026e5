@NullMarked
package io.ringloop.control;

import org.jspecify.annotations.NullMarked;
