/** The work list over HTTP. */
@NullMarked
package io.ringloop.tasks.web;

import org.jspecify.annotations.NullMarked;
