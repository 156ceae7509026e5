@NullMarked
package io.ringloop.forwarding;

import org.jspecify.annotations.NullMarked;
