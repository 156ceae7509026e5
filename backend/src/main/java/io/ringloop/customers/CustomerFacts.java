package io.ringloop.customers;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.customers.CustomerEvent.CustomerAdded;
import io.ringloop.customers.CustomerEvent.CustomerChanged;
import io.ringloop.customers.CustomerEvent.CustomerLookedUp;
import io.ringloop.customers.CustomerEvent.CustomerViewed;
import io.ringloop.customers.CustomerEvent.CustomersMerged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what happened to customers, and who looked at them. */
@Component
class CustomerFacts {

    private final Archive archive;

    CustomerFacts(Archive archive) {
        this.archive = archive;
    }

    @EventListener
    @Transactional
    public void record(CustomerEvent event) {
        archive.appendAll(facts(event));
    }

    private static List<Fact> facts(CustomerEvent event) {
        if (event instanceof CustomerAdded added) {
            return List.of(fact("customer-added", added.customer(), Map.of("version", 0))
                    .about(added.customer().id(), profile(added.customer())));
        } else if (event instanceof CustomerChanged changed) {
            return List.of(fact(
                            "customer-changed",
                            changed.after(),
                            Map.of(
                                    "version", changed.after().version(),
                                    "cause", changed.cause().code()))
                    .about(
                            changed.after().id(),
                            Map.of("before", profile(changed.before()), "after", profile(changed.after()))));
        } else if (event instanceof CustomerViewed viewed) {
            return List.of(fact("customer-viewed", viewed.customer(), Map.of()));
        } else if (event instanceof CustomerLookedUp found) {
            return List.of(fact("customer-looked-up", found.customer(), Map.of()));
        } else if (event instanceof CustomersMerged merged) {
            return merged(merged);
        }
        throw new IllegalStateException("no facts for " + event);
    }

    /** Each record keeps its own data under its own key. */
    private static List<Fact> merged(CustomersMerged event) {
        var into = Map.<String, Object>of(
                "into",
                event.survivor().id(),
                "taken",
                event.taken().stream().sorted().toList());
        var from = Map.<String, Object>of("from", event.duplicate().id());
        return List.of(
                fact("customer-merged", event.duplicate(), into)
                        .about(event.duplicate().id(), profile(event.duplicate())),
                fact("customer-absorbed", event.survivor(), from)
                        .about(
                                event.survivor().id(),
                                Map.of("before", profile(event.former()), "after", profile(event.survivor()))));
    }

    private static Fact fact(String kind, Customer customer, Map<String, Object> data) {
        return Fact.of(kind, Customers.SUBJECT, customer.id(), data);
    }

    private static Map<String, Object> profile(Customer customer) {
        var profile = new LinkedHashMap<String, Object>();
        profile.put("name", customer.name());
        profile.put(
                "numbers",
                customer.numbers().stream()
                        .map(Customer.CustomerNumber::dialled)
                        .toList());
        profile.put(
                "mails",
                customer.mails().stream().map(Customer.CustomerMail::address).toList());
        profile.put("gender", customer.gender());
        profile.put("region", customer.region());
        profile.put("address", customer.address());
        profile.put("note", customer.note());
        profile.put("tags", customer.tags());
        profile.put("marks", customer.marks());
        profile.put("value", customer.value());
        profile.put("care", customer.care());
        profile.put("products", customer.products());
        profile.put("consent", customer.consent());
        profile.put("externalKey", customer.externalKey());
        profile.values().removeIf(value -> value == null);
        return profile;
    }
}
