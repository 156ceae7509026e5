@NullMarked
package io.ringloop.surveys;

import org.jspecify.annotations.NullMarked;
