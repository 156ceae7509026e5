/** Proving who somebody is: passwords, throttling, first administrator, demonstration accounts, OpenID Connect. */
@NullMarked
package io.ringloop.people.signin;

import org.jspecify.annotations.NullMarked;
