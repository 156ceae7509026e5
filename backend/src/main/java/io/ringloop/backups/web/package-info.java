/** How the backups stand, over HTTP. */
@NullMarked
package io.ringloop.backups.web;

import org.jspecify.annotations.NullMarked;
