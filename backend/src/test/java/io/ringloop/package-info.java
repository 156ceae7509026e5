/** What all tests of the application share. */
@NullMarked
package io.ringloop;

import org.jspecify.annotations.NullMarked;
