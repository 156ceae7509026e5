package io.ringloop.rules;

import io.ringloop.rules.OwnerRanking.LeftOut;
import io.ringloop.rules.OwnerRanking.Ranked;
import io.ringloop.rules.OwnerReason.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who owns a case: the rules {@code owner-choice}, which compare people with each other and therefore are no table. They
 * come with the release and from nowhere else, because such rules are code.
 */
public final class OwnerChoice implements Decision<OwnerChoiceFacts, OwnerRanking> {
    /** Name of the rule set. */
    public static final String NAME = "owner-choice";

    private final DrlRules rules;

    private OwnerChoice(String drl) {
        this.rules = DrlRules.of(NAME, drl);
    }

    /** The rules that come with this release. */
    public static OwnerChoice bundled() {
        return new OwnerChoice(BundledRules.readDrl(NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Object> inputs(OwnerChoiceFacts facts) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("leaderNamed", facts.leaderNamed());
        inputs.put("keyCustomer", facts.keyCustomer());
        inputs.put(
                "candidates",
                facts.candidates().stream().map(OwnerChoice::shown).toList());
        return inputs;
    }

    @Override
    public Map<String, Object> outputs(OwnerRanking ranking) {
        var outputs = new LinkedHashMap<String, Object>();
        outputs.put(
                "ranked",
                ranking.ranked().stream()
                        .map(each -> Map.of(
                                "staffId",
                                each.staffId().toString(),
                                "points",
                                each.points(),
                                "reasons",
                                Cells.codesOf(each.reasons())))
                        .toList());
        outputs.put(
                "leftOut",
                ranking.leftOut().stream()
                        .map(each ->
                                Map.of("staffId", each.staffId().toString(), "reasons", Cells.codesOf(each.reasons())))
                        .toList());
        return outputs;
    }

    @Override
    public Verdict<OwnerRanking> decide(OwnerChoiceFacts facts) {
        var facing = new ArrayList<Object>(facts.candidates());
        facing.add(facts);
        var outcome = rules.run(facing, OwnerMark.class);
        return new Verdict<>(ranking(facts, outcome.drawn()), NAME, rules.version(), outcome.matchedRows());
    }

    @Override
    public DecisionTableView table() {
        return rules.view();
    }

    private static OwnerRanking ranking(OwnerChoiceFacts facts, List<OwnerMark> marks) {
        var ranked = facts.candidates().stream()
                .filter(candidate -> !reasons(candidate, marks, Effect.PLACES).isEmpty())
                .sorted(order(marks))
                .map(candidate -> new Ranked(
                        candidate.staffId(),
                        points(candidate, marks),
                        of(candidate, marks).map(OwnerMark::reason).sorted().toList()))
                .toList();
        var leftOut = facts.candidates().stream()
                .map(candidate -> new LeftOut(candidate.staffId(), reasons(candidate, marks, Effect.LEAVES_OUT)))
                .filter(out -> !out.reasons().isEmpty())
                .toList();
        return new OwnerRanking(ranked, leftOut);
    }

    /** The id decides last, so that the same facts always give the same owner. */
    private static Comparator<OwnerCandidate> order(List<OwnerMark> marks) {
        return Comparator.comparing((OwnerCandidate candidate) ->
                        reasons(candidate, marks, Effect.PLACES).get(0))
                .thenComparing(candidate -> -points(candidate, marks))
                .thenComparing(OwnerCandidate::openCases)
                .thenComparing(OwnerCandidate::staffId);
    }

    private static int points(OwnerCandidate candidate, List<OwnerMark> marks) {
        return of(candidate, marks).mapToInt(OwnerMark::points).sum();
    }

    private static List<OwnerReason> reasons(OwnerCandidate candidate, List<OwnerMark> marks, Effect effect) {
        return of(candidate, marks)
                .map(OwnerMark::reason)
                .filter(reason -> reason.effect() == effect)
                .sorted()
                .toList();
    }

    private static Stream<OwnerMark> of(OwnerCandidate candidate, List<OwnerMark> marks) {
        return marks.stream().filter(mark -> mark.staffId().equals(candidate.staffId()));
    }

    private static Map<String, Object> shown(OwnerCandidate candidate) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("staffId", candidate.staffId().toString());
        shown.put("onShift", candidate.onShift());
        shown.put("inGroup", candidate.inGroup());
        shown.put("openCases", candidate.openCases());
        shown.put("knowsCustomer", candidate.knowsCustomer());
        shown.put("leaderOnDuty", candidate.leaderOnDuty());
        shown.put("managerOnDuty", candidate.managerOnDuty());
        shown.put("complainedAbout", candidate.complainedAbout());
        shown.put("leadsComplainedAbout", candidate.leadsComplainedAbout());
        shown.put("senior", candidate.senior());
        shown.put("recused", candidate.recused());
        return shown;
    }
}
