package io.ringloop.routing.hours;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All called numbers of the centre. */
public record LinePlan(List<Line> lines) {

    public LinePlan {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a centre has at least one line");
        }
    }

    /** The line of a number; the one for all others when it is not listed or the PBX did not say. */
    public Line lineOf(@Nullable String calledNumber) {
        return lines.stream()
                .filter(line -> line.calledNumber().equals(calledNumber))
                .findFirst()
                .orElseGet(this::otherwise);
    }

    /** The called numbers whose hours a calendar holds, in order. */
    public List<String> numbersServedBy(String calendar) {
        return lines.stream()
                .filter(line -> line.calendar().key().equals(calendar))
                .map(Line::calledNumber)
                .toList();
    }

    /** The number under which a queue can be dialled; empty when it has none. */
    public Optional<String> numberOf(String queue) {
        return lines.stream()
                .filter(line -> line.queue().equals(queue))
                .map(Line::calledNumber)
                .filter(number -> number.chars().allMatch(Character::isDigit))
                .findFirst();
    }

    private Line otherwise() {
        return lines.stream().filter(Line::otherwise).findFirst().orElseGet(() -> lines.get(0));
    }
}
