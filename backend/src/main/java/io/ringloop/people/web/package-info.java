/** Sign-in, staff and organisation over HTTP, and the guard in front of every endpoint. */
@NullMarked
package io.ringloop.people.web;

import org.jspecify.annotations.NullMarked;
