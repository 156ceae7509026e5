/** How notices leave: when, by whom they are carried, and what became of them. */
@NullMarked
package io.ringloop.notifications.sending;

import org.jspecify.annotations.NullMarked;
