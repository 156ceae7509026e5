@NullMarked
package io.ringloop.files;

import org.jspecify.annotations.NullMarked;
