/** The SQL behind owners and drafts. */
@NullMarked
package io.ringloop.studio.store;

import org.jspecify.annotations.NullMarked;
