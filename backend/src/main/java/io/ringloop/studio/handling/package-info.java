/** What is checked before a model may be published. */
@NullMarked
package io.ringloop.studio.handling;

import org.jspecify.annotations.NullMarked;
