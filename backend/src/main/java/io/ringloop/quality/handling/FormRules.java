package io.ringloop.quality.handling;

import io.ringloop.quality.Dimension;
import io.ringloop.quality.EvaluationForms.FormDraft;
import io.ringloop.quality.FormItem;
import io.ringloop.quality.FormSection;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a form must look like: the three dimensions once each, weights to 100 [163], and names in both languages. */
public final class FormRules {

    private static final int WHOLE = 100;
    private static final int LONGEST_NAME = 200;
    private static final Pattern FORM_KEY = Pattern.compile("[a-z][a-z0-9-]{1,40}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,20}");

    private final List<FieldProblem> problems = new ArrayList<>();

    private FormRules() {}

    /**
     * @throws ProblemException {@code request-invalid} with a problem per field
     */
    public static void check(String key, FormDraft draft) {
        var rules = new FormRules();
        rules.check("key", FORM_KEY.matcher(key).matches(), "field-invalid");
        rules.name("name", draft.name());
        rules.sections(draft.content().sections());
        for (var each = 0; each < draft.content().fatals().size(); each++) {
            var field = "content.fatals[" + each + "]";
            rules.name(field + ".name", draft.content().fatals().get(each).name());
        }
        rules.keys(draft);
        if (!rules.problems.isEmpty()) {
            throw ProblemException.invalid(rules.problems);
        }
    }

    private void sections(List<FormSection> sections) {
        var dimensions = EnumSet.noneOf(Dimension.class);
        for (var each = 0; each < sections.size(); each++) {
            var section = sections.get(each);
            var field = "content.sections[" + each + "]";
            name(field + ".name", section.name());
            check(field + ".dimension", dimensions.add(section.dimension()), "form-dimension-twice");
            for (var item = 0; item < section.items().size(); item++) {
                item(field + ".items[" + item + "]", section.items().get(item));
            }
            check(field + ".items", !section.items().isEmpty(), "field-required");
        }
        check("content.sections", dimensions.size() == Dimension.values().length, "form-dimension-missing");
        var weight = sections.stream().mapToInt(FormSection::weight).sum();
        check("content.sections", weight == WHOLE, "form-weights-not-100");
    }

    private void item(String field, FormItem item) {
        name(field + ".name", item.name());
        check(field + ".weight", item.weight() > 0 && item.weight() <= WHOLE, "field-invalid");
    }

    private void keys(FormDraft draft) {
        var seen = new HashSet<String>();
        draft.content()
                .keys()
                .forEach(key -> check("content", KEY.matcher(key).matches() && seen.add(key), "form-key-twice"));
    }

    private void name(String field, @Nullable Text name) {
        check(field, name != null && fits(name.zh()) && fits(name.en()), "field-required");
    }

    private static boolean fits(@Nullable String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_NAME;
    }

    private void check(String field, boolean right, String slug) {
        var problem = new FieldProblem(field, slug);
        if (!right && !problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
