package io.ringloop.customers;

import java.util.Set;

/** What happened to a customer; published in the transaction that did it. */
public sealed interface CustomerEvent {

    /** A customer was added. */
    record CustomerAdded(Customer customer) implements CustomerEvent {}

    /** Anything of a customer changed. */
    record CustomerChanged(Customer before, Customer after, ChangeCause cause) implements CustomerEvent {}

    /** Somebody looked at the whole profile. */
    record CustomerViewed(Customer customer) implements CustomerEvent {}

    /** Somebody found a customer by a number, without having been granted access. */
    record CustomerLookedUp(Customer customer) implements CustomerEvent {}

    /**
     * Two records were the same person: everything belongs to the survivor now.
     *
     * @param duplicate as it was
     * @param former the survivor as it was
     * @param taken fields of which the survivor got the value of the duplicate
     */
    record CustomersMerged(Customer duplicate, Customer former, Customer survivor, Set<String> taken)
            implements CustomerEvent {

        public CustomersMerged {
            taken = Set.copyOf(taken);
        }
    }
}
