package io.ringloop.contacts.desk;

import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.routing.Routing;
import io.ringloop.routing.RoutingVerdict;
import io.ringloop.routing.store.AskedStore;
import io.ringloop.shared.Text;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What contacts ask about routing decisions. */
@Component
public class RoutingFacts {

    private final Routing routing;
    private final AskedStore asked;

    RoutingFacts(Routing routing, AskedStore asked) {
        this.routing = routing;
        this.asked = asked;
    }

    /** The verdict on a contact, if there is one. */
    public Optional<RoutingVerdict> known(ContactRecord contact) {
        if (contact.pbx() == null || contact.callerUniqueid() == null) {
            return Optional.empty();
        }
        return asked.find(contact.pbx(), contact.callerUniqueid());
    }

    /** The verdict on a contact; decided now if the dialplan never asked. */
    RoutingVerdict verdict(ContactRecord contact) {
        return known(contact)
                .orElseGet(() -> new RoutingVerdict(
                        io.ringloop.shared.Ids.next(),
                        new io.ringloop.rules.ContactRoute(
                                io.ringloop.rules.ContactRoute.Route.QUEUE,
                                "main",
                                java.util.List.of(),
                                io.ringloop.rules.ContactRoute.Seniority.ANY,
                                0,
                                "greeting",
                                -1),
                        false));
    }

    /** What the agent says first. */
    public Optional<Text> script(String key) {
        return routing.script(key);
    }
}
