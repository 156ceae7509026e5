/** Quality over HTTP. */
@NullMarked
package io.ringloop.quality.web;

import org.jspecify.annotations.NullMarked;
