@NullMarked
package io.ringloop.shared.database;

import org.jspecify.annotations.NullMarked;
