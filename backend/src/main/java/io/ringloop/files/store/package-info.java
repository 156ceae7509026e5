/** The SQL behind files, and where their bytes lie. */
@NullMarked
package io.ringloop.files.store;

import org.jspecify.annotations.NullMarked;
