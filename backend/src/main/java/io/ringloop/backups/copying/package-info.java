/** Copies tables, sequences and files out and back, with checksums. */
@NullMarked
package io.ringloop.backups.copying;

import org.jspecify.annotations.NullMarked;
