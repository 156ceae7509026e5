/** How the API describes itself; the front end's types are made from that description. */
@NullMarked
package io.ringloop.shared.openapi;

import org.jspecify.annotations.NullMarked;
