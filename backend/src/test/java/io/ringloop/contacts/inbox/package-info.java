@NullMarked
package io.ringloop.contacts.inbox;

import org.jspecify.annotations.NullMarked;
