package io.ringloop.rules;

import io.ringloop.rules.DecisionTableView.Column;
import io.ringloop.rules.DecisionTableView.Row;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.kie.api.KieBase;
import org.kie.api.builder.Message;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.internal.utils.KieHelper;

/**
 * Rules in DRL, compiled once. Every question gets a session of its own that ends with the answer. A rule's name starts
 * with its number; its annotations {@code @effect} and {@code @note} are what people read.
 */
final class DrlRules {
    private final String version;
    private final KieBase base;
    private final List<Rule> rules;
    private final DecisionTableView view;

    private DrlRules(String name, String version, KieBase base) {
        this.version = version;
        this.base = base;
        this.rules = base.getKiePackages().stream()
                .flatMap(each -> each.getRules().stream())
                .sorted(Comparator.comparing(Rule::getName))
                .toList();
        this.view = new DecisionTableView(
                name,
                version,
                "RULES",
                List.of(new Column("rule", "规则 / Rule", null)),
                List.of(new Column("effect", "效果 / Effect", null)),
                rules.stream().map(DrlRules::row).toList());
    }

    static DrlRules of(String name, String drl) {
        var helper = new KieHelper().addContent(drl, ResourceType.DRL);
        var errors = helper.verify().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new RuleSetRefused(name, errors.stream().map(Message::getText).toList());
        }
        return new DrlRules(name, ContentHash.of(drl), helper.build());
    }

    String version() {
        return version;
    }

    DecisionTableView view() {
        return view;
    }

    /** What the rules draw from the facts, and the rules that fired, counted from 1. */
    <D> Drawn<D> run(List<Object> facts, Class<D> drawn) {
        var fired = new TreeSet<Integer>();
        var session = base.newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    fired.add(number(event.getMatch().getRule()));
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules();
            return new Drawn<>(
                    session.getObjects(new ClassObjectFilter(drawn)).stream()
                            .map(drawn::cast)
                            .toList(),
                    List.copyOf(fired));
        } finally {
            session.dispose();
        }
    }

    private int number(Rule rule) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).getName().equals(rule.getName())) {
                return i + 1;
            }
        }
        throw new IllegalStateException("Unknown rule " + rule.getName());
    }

    private static Row row(Rule rule) {
        return new Row(
                List.of(rule.getName()),
                List.of(String.valueOf(rule.getMetaData().get("effect"))),
                String.valueOf(rule.getMetaData().get("note")));
    }

    record Drawn<D>(List<D> drawn, List<Integer> matchedRows) {}
}
