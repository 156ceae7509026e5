package io.ringloop.customers;

import io.ringloop.shared.Text;

/**
 * Where customers can belong.
 *
 * @param key stays when the name changes
 * @param active false: it stays where it is and is given to nobody else
 */
public record CustomerRegion(String key, Text name, int position, boolean active, int version) {

    /** Whether somebody who writes this means it, in whatever language and case. */
    boolean isCalled(String written) {
        var words = written.strip();
        return key.equalsIgnoreCase(words)
                || name.zh().equalsIgnoreCase(words)
                || name.en().equalsIgnoreCase(words);
    }
}
