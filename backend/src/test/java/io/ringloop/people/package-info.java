@NullMarked
package io.ringloop.people;

import org.jspecify.annotations.NullMarked;
