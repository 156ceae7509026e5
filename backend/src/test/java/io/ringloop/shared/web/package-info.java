@NullMarked
package io.ringloop.shared.web;

import org.jspecify.annotations.NullMarked;
