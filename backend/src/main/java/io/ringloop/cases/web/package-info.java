/** Cases over HTTP. */
@NullMarked
package io.ringloop.cases.web;

import org.jspecify.annotations.NullMarked;
