/** Tables of surveys. */
@NullMarked
package io.ringloop.surveys.store;

import org.jspecify.annotations.NullMarked;
