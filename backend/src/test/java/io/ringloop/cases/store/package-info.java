@NullMarked
package io.ringloop.cases.store;

import org.jspecify.annotations.NullMarked;
