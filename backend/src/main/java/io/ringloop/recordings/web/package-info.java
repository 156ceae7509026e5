/** HTTP interface of recordings. */
@NullMarked
package io.ringloop.recordings.web;

import org.jspecify.annotations.NullMarked;
