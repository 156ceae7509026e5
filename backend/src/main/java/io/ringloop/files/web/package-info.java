/** Upload and download. */
@NullMarked
package io.ringloop.files.web;

import org.jspecify.annotations.NullMarked;
