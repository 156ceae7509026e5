/** What the demonstration adds to routing. */
@NullMarked
package io.ringloop.routing.demo;

import org.jspecify.annotations.NullMarked;
