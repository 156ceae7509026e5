/** The archive over HTTP. */
@NullMarked
package io.ringloop.archive.web;

import org.jspecify.annotations.NullMarked;
