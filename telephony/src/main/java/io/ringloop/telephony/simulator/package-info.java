/** A scripted PBX on loopback, speaking AMI and FastAGI on the wire. Its interface is in the parent package. */
@NullMarked
package io.ringloop.telephony.simulator;

import org.jspecify.annotations.NullMarked;
