package io.ringloop.rules;

import io.ringloop.rules.FollowUps.Action;
import io.ringloop.rules.FollowUps.FollowUp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one matter of a wrapped-up contact demands: the table {@code contact-follow-up}. */
public final class ContactFollowUp implements Decision<ContactFollowUpFacts, FollowUps> {
    /** Name of the rule set. */
    public static final String NAME = "contact-follow-up";

    private final DmnTable table;

    /** The follow-up table of the given DMN text; refused if it is not fit to run. */
    public ContactFollowUp(String dmn) {
        this.table = DmnTable.of(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static ContactFollowUp bundled() {
        return new ContactFollowUp(BundledRules.read(NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Object> inputs(ContactFollowUpFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("trigger", "contactWrapped");
        inputs.put("reason1", facts.reason1());
        inputs.put("result", facts.result());
        inputs.put("wish", facts.callbackWished() ? "callback" : Cells.NOTHING);
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(FollowUps followUps) {
        return Map.of(
                "demanded",
                followUps.demanded().stream()
                        .map(followUp -> Map.of(
                                "action",
                                followUp.action().code(),
                                "subtype",
                                followUp.subtype() == null ? Cells.NOTHING : followUp.subtype()))
                        .toList());
    }

    @Override
    public Verdict<FollowUps> decide(ContactFollowUpFacts facts) {
        var outcome = table.evaluate(inputs(facts));
        return outcome.verdict(NAME, table.version(), new FollowUps(fold(outcome.rows())));
    }

    @Override
    public DecisionTableView table() {
        return table.view();
    }

    /** Every action once: the first row that names it also names its kind. */
    private static List<FollowUp> fold(List<Map<String, @Nullable Object>> rows) {
        var byAction = new LinkedHashMap<Action, FollowUp>();
        for (var row : rows) {
            var action = Cells.text(row, "action");
            if (!action.equals(Cells.NOTHING)) {
                var followUp = new FollowUp(Code.of(Action.class, action), Cells.optionalText(row, "subtype"));
                byAction.putIfAbsent(followUp.action(), followUp);
            }
        }
        return List.copyOf(byAction.values());
    }
}
