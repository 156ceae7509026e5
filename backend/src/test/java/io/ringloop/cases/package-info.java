@NullMarked
package io.ringloop.cases;

import org.jspecify.annotations.NullMarked;
