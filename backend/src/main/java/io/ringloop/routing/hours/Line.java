package io.ringloop.routing.hours;

import io.ringloop.deadlines.BusinessCalendar;
import io.ringloop.rules.ContactRoutingFacts;

/**
 * What a called number stands for.
 *
 * @param queue where its calls go when no decision can be had
 * @param otherwise also serves the numbers that are not listed
 */
public record Line(
        String calledNumber,
        ContactRoutingFacts.Line line,
        BusinessCalendar calendar,
        String queue,
        boolean otherwise) {}
