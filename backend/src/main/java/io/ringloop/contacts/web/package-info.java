/** Contacts, calls and links over HTTP. */
@NullMarked
package io.ringloop.contacts.web;

import org.jspecify.annotations.NullMarked;
