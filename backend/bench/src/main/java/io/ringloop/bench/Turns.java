package io.ringloop.bench;

import java.util.ArrayList;
import java.util.List;

/** The order in which the sides take their turns: A B B A A B ..., so that neither always follows the other. */
final class Turns {

    private Turns() {}

    static <T> List<T> of(T first, T second, int rounds) {
        var order = new ArrayList<T>();
        for (int round = 0; round < rounds; round++) {
            order.add(round % 2 == 0 ? first : second);
            order.add(round % 2 == 0 ? second : first);
        }
        return order;
    }
}
