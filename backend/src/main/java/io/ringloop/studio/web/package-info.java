/** The studio over HTTP. */
@NullMarked
package io.ringloop.studio.web;

import org.jspecify.annotations.NullMarked;
