package io.ringloop.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whose attempts count together. */
public final class Networks {

    private static final int LONGEST_NAME = 100;
    private static final int NETWORK_BYTES = 8;

    private Networks() {}

    /** The address itself; of IPv6 its network, since one customer of a provider has a whole /64 to guess from. */
    public static String of(String address) {
        try {
            var parsed = InetAddress.getByName(
                    address.contains(":") ? "[" + address.replaceAll("[\\[\\]]", "") + "]" : address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException notAnAddress) {
            return address.substring(0, Math.min(address.length(), LONGEST_NAME));
        }
    }
}
