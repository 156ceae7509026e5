/** The adapter to a real Asterisk: AMI and FastAGI through asterisk-java. The only package that knows that library. */
@NullMarked
package io.ringloop.telephony.asterisk;

import org.jspecify.annotations.NullMarked;
