@NullMarked
package io.ringloop.notifications.sending;

import org.jspecify.annotations.NullMarked;
