/** The phone on the screen, over HTTP. */
@NullMarked
package io.ringloop.contacts.demo.web;

import org.jspecify.annotations.NullMarked;
