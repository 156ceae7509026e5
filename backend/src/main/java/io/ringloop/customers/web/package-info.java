/** Customers over HTTP. */
@NullMarked
package io.ringloop.customers.web;

import org.jspecify.annotations.NullMarked;
