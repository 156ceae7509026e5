/** HTTP interface of live monitoring. */
@NullMarked
package io.ringloop.monitoring.web;

import org.jspecify.annotations.NullMarked;
