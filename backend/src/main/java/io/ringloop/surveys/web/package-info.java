/** Surveys over HTTP. */
@NullMarked
package io.ringloop.surveys.web;

import org.jspecify.annotations.NullMarked;
