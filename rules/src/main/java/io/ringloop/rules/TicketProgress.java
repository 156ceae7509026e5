package io.ringloop.rules;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the customer may know of where a ticket stands: the table {@code ticket-progress}. */
public final class TicketProgress extends TableDecision<TicketProgressFacts, TicketNews> {
    /** Name of the rule set. */
    public static final String NAME = "ticket-progress";

    /** The progress table of the given DMN text; refused if it is not fit to run. */
    public TicketProgress(String dmn) {
        super(NAME, dmn);
    }

    /** The table that comes with this release. */
    public static TicketProgress bundled() {
        return new TicketProgress(BundledRules.read(NAME));
    }

    @Override
    public Map<String, Object> inputs(TicketProgressFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("status", facts.status().code());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(TicketNews news) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put("word", news.word().code());
        outputs.put("tell", news.told());
        return outputs;
    }

    @Override
    TicketNews verdict(DmnOutcome outcome) {
        var row = outcome.single();
        return new TicketNews(Cells.code(TicketNews.Word.class, row, "word"), Cells.flag(row, "tell"));
    }
}
