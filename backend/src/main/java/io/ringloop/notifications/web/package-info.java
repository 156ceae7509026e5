/** The stream of live events, and notices. */
@NullMarked
package io.ringloop.notifications.web;

import org.jspecify.annotations.NullMarked;
