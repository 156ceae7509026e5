@NullMarked
package io.ringloop.suggestions;

import org.jspecify.annotations.NullMarked;
