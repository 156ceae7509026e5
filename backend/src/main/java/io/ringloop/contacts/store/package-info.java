/** Tables of the contacts. */
@NullMarked
package io.ringloop.contacts.store;

import org.jspecify.annotations.NullMarked;
