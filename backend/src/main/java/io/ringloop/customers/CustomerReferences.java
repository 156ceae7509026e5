package io.ringloop.customers;

import java.util.UUID;

/** Says what else hangs on a customer and follows them into a merge; a bean of the capability that owns it. */
public interface CustomerReferences {

    /** What it is, such as {@code contacts}. */
    String kind();

    int count(UUID customer);
}
