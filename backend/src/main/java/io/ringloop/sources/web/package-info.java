/** Daily reports over HTTP. */
@NullMarked
package io.ringloop.sources.web;

import org.jspecify.annotations.NullMarked;
