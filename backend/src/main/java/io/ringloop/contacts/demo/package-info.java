/** The demonstration: people who call, and phones on the screen. Only with the simulated PBX. */
@NullMarked
package io.ringloop.contacts.demo;

import org.jspecify.annotations.NullMarked;
