/** What a PBX wrote down itself while nobody watched. */
@NullMarked
package io.ringloop.contacts.repair;

import org.jspecify.annotations.NullMarked;
