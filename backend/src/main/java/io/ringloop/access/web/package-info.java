/** Changes of access over HTTP. */
@NullMarked
package io.ringloop.access.web;

import org.jspecify.annotations.NullMarked;
