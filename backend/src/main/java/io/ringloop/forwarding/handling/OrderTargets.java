package io.ringloop.forwarding.handling;

import io.ringloop.people.People;
import io.ringloop.people.UnitKind;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where orders can go. */
@Component
public class OrderTargets {

    private final People people;

    OrderTargets(People people) {
        this.people = people;
    }

    /** A unit that orders can go to. */
    public record OrderTarget(UUID id, String name, UnitKind kind) {}

    /** Those of a centre, whole ones before their parts. */
    public List<OrderTarget> of(UUID centre) {
        return people.units().stream()
                .filter(unit -> unit.centreId().equals(centre) && unit.kind() != UnitKind.CENTRE)
                .map(unit -> new OrderTarget(unit.id(), unit.name(), unit.kind()))
                .toList();
    }
}
