/** What the engine refuses, over HTTP. */
@NullMarked
package io.ringloop.engine.web;

import org.jspecify.annotations.NullMarked;
