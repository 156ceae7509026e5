package io.ringloop.quality.handling;

import io.ringloop.quality.Findings;
import io.ringloop.quality.FormContent;
import io.ringloop.quality.FormItem;
import io.ringloop.quality.ItemAnswer;
import io.ringloop.quality.ScoreStep;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must be there before marks stand: every item once, a comment wherever points are lost, and the report [171]. */
public final class FindingRules {

    private static final String REQUIRED = "field-required";
    private static final String INVALID = "field-invalid";

    private final List<FieldProblem> problems = new ArrayList<>();

    private FindingRules() {}

    /**
     * @throws ProblemException {@code request-invalid}; the field of an item is {@code answers.} and its key
     */
    public static void check(FormContent form, ScoreStep step, Findings findings, @Nullable String reason) {
        var rules = new FindingRules();
        rules.answers(form, findings.answers());
        var fatals = form.fatals().stream().map(fatal -> fatal.key()).collect(Collectors.toSet());
        rules.check("fatals", fatals.containsAll(findings.fatals()), INVALID);
        rules.check("problem", !findings.problem().isBlank(), REQUIRED);
        rules.check("suggestion", !findings.suggestion().isBlank(), REQUIRED);
        rules.check("reason", step == ScoreStep.EVALUATE || (reason != null && !reason.isBlank()), REQUIRED);
        if (!rules.problems.isEmpty()) {
            throw ProblemException.invalid(rules.problems);
        }
    }

    private void answers(FormContent form, List<ItemAnswer> answers) {
        var items = form.items().stream().collect(Collectors.toMap(FormItem::key, Function.identity()));
        var given = new HashMap<String, ItemAnswer>();
        for (var answer : answers) {
            check(
                    field(answer.item()),
                    items.containsKey(answer.item()) && given.put(answer.item(), answer) == null,
                    INVALID);
        }
        form.items().forEach(item -> answer(item, given));
        check("answers", applies(answers), "evaluation-nothing-applies");
    }

    private void answer(FormItem item, Map<String, ItemAnswer> given) {
        var answer = given.get(item.key());
        var field = field(item.key());
        if (answer == null) {
            check(field, false, REQUIRED);
        } else if (answer.points() == null) {
            check(field, item.optional(), "evaluation-item-must-apply");
        } else if (answer.points() < 0 || answer.points() > item.scale().best()) {
            check(field, false, INVALID);
        } else if (answer.points() < item.scale().best()) {
            check(field, answer.comment() != null && !answer.comment().isBlank(), "evaluation-comment-required");
        }
    }

    private static boolean applies(List<ItemAnswer> answers) {
        return answers.stream().anyMatch(answer -> answer.points() != null);
    }

    private static String field(String item) {
        return "answers." + item;
    }

    private void check(String field, boolean right, String slug) {
        if (!right) {
            problems.add(new FieldProblem(field, slug));
        }
    }
}
