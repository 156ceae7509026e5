@NullMarked
package io.ringloop.notifications;

import org.jspecify.annotations.NullMarked;
