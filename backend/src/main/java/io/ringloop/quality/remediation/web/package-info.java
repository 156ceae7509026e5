/** Remediation over HTTP. */
@NullMarked
package io.ringloop.quality.remediation.web;

import org.jspecify.annotations.NullMarked;
