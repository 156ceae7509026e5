/** Decisions over HTTP. */
@NullMarked
package io.ringloop.decisions.web;

import org.jspecify.annotations.NullMarked;
