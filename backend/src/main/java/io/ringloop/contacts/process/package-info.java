/** The steps of {@code inbound-contact} that the system does. */
@NullMarked
package io.ringloop.contacts.process;

import org.jspecify.annotations.NullMarked;
