@NullMarked
package io.ringloop.people.web;

import org.jspecify.annotations.NullMarked;
