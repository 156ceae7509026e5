/** Complaints over HTTP. */
@NullMarked
package io.ringloop.complaints.web;

import org.jspecify.annotations.NullMarked;
