@NullMarked
package io.ringloop.archive;

import org.jspecify.annotations.NullMarked;
