@NullMarked
package io.ringloop.people.signin;

import org.jspecify.annotations.NullMarked;
