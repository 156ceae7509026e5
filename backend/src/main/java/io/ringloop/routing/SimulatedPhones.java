package io.ringloop.routing;

/** Knows which phones exist only in a simulated PBX; they are answered on the screen. */
@FunctionalInterface
public interface SimulatedPhones {

    /**
     * @param iface as the PBX writes it, such as {@code PJSIP/1001}
     */
    boolean contains(String iface);
}
