/** The stream of live events. */
@NullMarked
package io.ringloop.notifications.web;

import org.jspecify.annotations.NullMarked;
