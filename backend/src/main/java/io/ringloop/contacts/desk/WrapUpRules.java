package io.ringloop.contacts.desk;

import io.ringloop.contacts.ContactCodes;
import io.ringloop.contacts.ContactForm;
import io.ringloop.contacts.ContactForm.Matter;
import io.ringloop.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a form must hold before a contact is wrapped up; each refusal names its field. */
final class WrapUpRules {

    static final int MOST_MATTERS = 10;
    static final int LONGEST_TEXT = 4000;
    static final int LONGEST_WORD = 200;

    private static final Set<String> NEED_SOLUTION = Set.of("ANSWERED", "RESOLVED");
    private static final String REQUIRED = "field-required";
    private static final String UNKNOWN = "code-unknown";

    private final ContactCodes codes;
    private final Function<Matter, Set<String>> demands;

    /**
     * Rules over these code lists.
     *
     * @param demands what the rule set demands after a matter with reason and result
     */
    WrapUpRules(ContactCodes codes, Function<Matter, Set<String>> demands) {
        this.codes = codes;
        this.demands = demands;
    }

    /** Everything that keeps this form from being the record of the contact. */
    List<FieldProblem> check(ContactForm form, boolean customerKnown) {
        var problems = new ArrayList<FieldProblem>();
        if (!customerKnown && isBlank(form.anonymousReason())) {
            problems.add(new FieldProblem("customerId", "contact-customer-required"));
        }
        if (!customerKnown && !isBlank(form.anonymousReason())) {
            choice(problems, "anonymousReason", form.anonymousReason(), codes.anonymousReasons());
        }
        choice(problems, "verified", form.verified(), codes.verifications());
        choice(problems, "emotion", form.emotion(), codes.emotions());
        text(problems, "note", form.note(), LONGEST_TEXT);
        if (form.matters().isEmpty()) {
            problems.add(new FieldProblem("matters", "contact-matter-required"));
        }
        problems.addAll(tooLong(form));
        for (int i = 0; i < form.matters().size(); i++) {
            matter(problems, "matters[" + i + "].", form.matters().get(i));
        }
        return problems;
    }

    /** What is too long to be kept at all, also as a draft. */
    static List<FieldProblem> tooLong(ContactForm form) {
        var problems = new ArrayList<FieldProblem>();
        if (form.matters().size() > MOST_MATTERS) {
            problems.add(new FieldProblem("matters", "contact-matters-too-many", Map.of("most", MOST_MATTERS)));
        }
        text(problems, "note", form.note(), LONGEST_TEXT);
        for (int i = 0; i < form.matters().size(); i++) {
            var matter = form.matters().get(i);
            var path = "matters[" + i + "].";
            text(problems, path + "solution", matter.solution(), LONGEST_TEXT);
            text(problems, path + "need", matter.need(), LONGEST_TEXT);
            text(problems, path + "product", matter.product(), LONGEST_WORD);
        }
        return problems.stream().distinct().toList();
    }

    private void matter(List<FieldProblem> problems, String path, Matter matter) {
        var reason = codes.reason(matter.reason1());
        if (isBlank(matter.reason1())) {
            problems.add(new FieldProblem(path + "reason1", REQUIRED));
        } else if (reason.isEmpty()) {
            problems.add(new FieldProblem(path + "reason1", UNKNOWN));
        }
        if (isBlank(matter.reason2())) {
            problems.add(new FieldProblem(path + "reason2", REQUIRED));
        } else if (reason.isPresent() && !ContactCodes.has(reason.get().children(), matter.reason2())) {
            problems.add(new FieldProblem(path + "reason2", "contact-reason-mismatch"));
        }
        if (isBlank(matter.result())) {
            problems.add(new FieldProblem(path + "result", REQUIRED));
        } else if (codes.result(matter.result()).isEmpty()) {
            problems.add(new FieldProblem(path + "result", UNKNOWN));
        }
        if (NEED_SOLUTION.contains(String.valueOf(matter.result())) && isBlank(matter.solution())) {
            problems.add(new FieldProblem(path + "solution", REQUIRED));
        }
        followUp(problems, path, matter);
    }

    private void followUp(List<FieldProblem> problems, String path, Matter matter) {
        choice(problems, path + "followUp", matter.followUp(), codes.followUps());
        if ("callback".equals(matter.followUp()) && matter.promise() == null) {
            problems.add(new FieldProblem(path + "promise", REQUIRED));
        }
        if (codes.reason(matter.reason1()).isEmpty()
                || codes.result(matter.result()).isEmpty()) {
            return;
        }
        var demanded = demands.apply(matter);
        if (!isBlank(matter.followUp()) && !demanded.isEmpty() && !demanded.contains(matter.followUp())) {
            problems.add(new FieldProblem(
                    path + "followUp", "contact-follow-up-demanded", Map.of("demanded", String.join(", ", demanded))));
        }
    }

    private static void choice(
            List<FieldProblem> problems, String field, @Nullable String value, List<ContactCodes.Code> allowed) {
        if (isBlank(value)) {
            problems.add(new FieldProblem(field, REQUIRED));
        } else if (!ContactCodes.has(allowed, value)) {
            problems.add(new FieldProblem(field, UNKNOWN));
        }
    }

    private static void text(List<FieldProblem> problems, String field, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            problems.add(new FieldProblem(field, "text-too-long", Map.of("most", longest)));
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
