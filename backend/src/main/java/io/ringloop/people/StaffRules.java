package io.ringloop.people;

import io.ringloop.people.store.StaffChangeStore;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.MailAddress;
import io.ringloop.shared.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an account must look like. */
final class StaffRules {

    /** Length against guessing; longer ones are better than odd characters (NIST SP 800-63B, section 5.1.1.2). */
    static final int SHORTEST_PASSWORD = 10;

    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_NAME = 100;

    /** RFC 5321, section 4.5.3.1.3, without the brackets. */
    private static final int LONGEST_MAIL = 254;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Pattern PHONE = Pattern.compile("[A-Za-z0-9]{1,20}/[A-Za-z0-9_.@-]{1,60}");
    private static final Pattern SKILL = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Set<String> LOCALES = Set.of("zh-CN", "en");

    private final List<FieldProblem> problems = new ArrayList<>();

    private StaffRules() {}

    /**
     * @throws ProblemException {@code request-invalid} with a problem per field
     */
    static void check(StaffEdit edit) {
        var rules = new StaffRules();
        rules.text("username", edit.username(), USERNAME);
        rules.name(edit.displayName());
        if (edit.phone() != null && !PHONE.matcher(edit.phone()).matches()) {
            rules.refuse("phone", "field-invalid");
        }
        rules.mail(edit.mail());
        rules.locale(edit.locale());
        if (!edit.skills().stream().allMatch(skill -> SKILL.matcher(skill).matches())) {
            rules.refuse("skills", "field-invalid");
        }
        rules.password("password", edit.username(), edit.password());
        rules.finish();
    }

    /** Nobody could administer, or approve anything, without the last of these. */
    static void refuseLosingLast(StaffChangeStore store, StaffId id, Role role) {
        if (role == Role.ADMINISTRATOR && store.isOnlyActive(id, role)) {
            throw new ProblemException("last-administrator");
        }
        if (role == Role.OPS_MANAGER && store.isOnlyActive(id, role)) {
            throw new ProblemException("last-operations-manager");
        }
    }

    static void checkPassword(String field, String username, String password) {
        var rules = new StaffRules();
        rules.password(field, username, password);
        rules.finish();
    }

    static void checkMail(@Nullable String mail) {
        var rules = new StaffRules();
        rules.mail(mail);
        rules.finish();
    }

    static void checkLocale(String locale) {
        var rules = new StaffRules();
        rules.locale(locale);
        rules.finish();
    }

    private void text(String field, String value, Pattern pattern) {
        if (value.isEmpty()) {
            refuse(field, "field-required");
        } else if (!pattern.matcher(value).matches()) {
            refuse(field, "field-invalid");
        }
    }

    private void name(String value) {
        if (value.isEmpty()) {
            refuse("displayName", "field-required");
        } else if (value.length() > LONGEST_NAME || value.chars().anyMatch(Character::isISOControl)) {
            refuse("displayName", "field-invalid");
        }
    }

    private void mail(@Nullable String mail) {
        if (mail != null && (mail.length() > LONGEST_MAIL || !MailAddress.wellFormed(mail))) {
            refuse("mail", "field-invalid");
        }
    }

    private void locale(String locale) {
        if (!LOCALES.contains(locale)) {
            refuse("locale", "field-invalid");
        }
    }

    private void password(String field, String username, @Nullable String password) {
        if (password == null) {
            return;
        }
        if (password.length() < SHORTEST_PASSWORD) {
            problems.add(new FieldProblem(field, "password-too-short", Map.of("length", SHORTEST_PASSWORD)));
        } else if (password.length() > LONGEST_PASSWORD) {
            refuse(field, "field-invalid");
        } else if (password.toLowerCase(Locale.ROOT).contains(username)) {
            refuse(field, "password-like-username");
        }
    }

    private void refuse(String field, String slug) {
        problems.add(new FieldProblem(field, slug));
    }

    private void finish() {
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }
}
