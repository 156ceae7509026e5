package io.ringloop.contacts.desk;

import io.ringloop.contacts.store.ContactRecord;
import io.ringloop.routing.Routing;
import io.ringloop.routing.RoutingVerdict;
import io.ringloop.shared.Text;
import io.ringloop.telephony.RouteQuestion;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What contacts ask about routing decisions. */
@Component
public class RoutingFacts {

    private final Routing routing;

    RoutingFacts(Routing routing) {
        this.routing = routing;
    }

    /** The verdict on a contact, if there is one. */
    public Optional<RoutingVerdict> known(ContactRecord contact) {
        if (contact.pbx() == null || contact.callerUniqueid() == null) {
            return Optional.empty();
        }
        return routing.verdictFor(contact.pbx(), contact.callerUniqueid());
    }

    /** The verdict on a contact; decided now if the dialplan never asked. */
    RoutingVerdict verdict(ContactRecord contact) {
        return known(contact).orElseGet(() -> routing.decideNow(question(contact)));
    }

    /** What the agent says first. */
    public Optional<Text> script(String key) {
        return routing.script(key);
    }

    private static RouteQuestion question(ContactRecord contact) {
        return new RouteQuestion(
                Objects.requireNonNullElse(contact.pbx(), "none"),
                Objects.requireNonNullElse(
                        contact.callerUniqueid(), contact.id().toString()),
                null,
                contact.callerChannel(),
                contact.withheld() ? null : contact.dialled(),
                contact.calledNumber(),
                contact.language(),
                contact.ivr());
    }
}
