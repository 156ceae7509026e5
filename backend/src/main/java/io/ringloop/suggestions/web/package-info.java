/** Suggestions over HTTP. */
@NullMarked
package io.ringloop.suggestions.web;

import org.jspecify.annotations.NullMarked;
