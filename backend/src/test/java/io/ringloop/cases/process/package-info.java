@NullMarked
package io.ringloop.cases.process;

import org.jspecify.annotations.NullMarked;
