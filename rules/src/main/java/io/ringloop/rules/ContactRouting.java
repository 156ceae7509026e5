package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Where a call goes, who may take it and how urgently: the table {@code contact-routing}. */
public final class ContactRouting extends TableDecision<ContactRoutingFacts, ContactRoute> {
    /** Name of the rule set. */
    public static final String NAME = "contact-routing";

    /** The routing table of the given DMN text; refused if it is not fit to run. */
    public ContactRouting(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static ContactRouting bundled() {
        return new ContactRouting(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(ContactRoutingFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("line", facts.line().code());
        inputs.put("hours", facts.hours().code());
        inputs.put("value", facts.value().code());
        inputs.put("care", facts.care().code());
        inputs.put("openCase", facts.openCase().code());
        inputs.put("lang", facts.language().code());
        inputs.put("ivr", facts.ivr().code());
        inputs.put("restricted", facts.restricted());
        return inputs;
    }

    @Override
    public Set<String> personalInputs() {
        return Set.of("value", "care", "openCase", "restricted");
    }

    @Override
    public Map<String, Object> outputs(ContactRoute route) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("route", route.route().code());
        outputs.put("queue", route.queue() == null ? Cells.NOTHING : route.queue());
        outputs.put("skills", route.skills());
        outputs.put("seniority", route.seniority().code());
        outputs.put("priority", route.priority());
        outputs.put("script", route.script());
        outputs.put("offerCallbackAfterSec", route.offerCallbackAfterSec());
        return outputs;
    }

    @Override
    ContactRoute verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new ContactRoute(
                Cells.code(ContactRoute.Route.class, row, "route"),
                Cells.optionalText(row, "queue"),
                Cells.texts(row, "skills"),
                Cells.code(ContactRoute.Seniority.class, row, "seniority"),
                Cells.integer(row, "priority"),
                Cells.text(row, "script"),
                Cells.integer(row, "offerCallbackAfterSec"));
    }
}
