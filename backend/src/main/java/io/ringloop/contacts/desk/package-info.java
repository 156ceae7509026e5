/** What people and processes do with a contact: identify, serve, hand over, wrap up, call back. */
@NullMarked
package io.ringloop.contacts.desk;

import org.jspecify.annotations.NullMarked;
