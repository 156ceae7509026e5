package io.ringloop.contacts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.contacts.ContactCodes;
import io.ringloop.contacts.ContactCodes.Code;
import io.ringloop.contacts.ContactCodes.Reason;
import io.ringloop.contacts.ContactCodes.Result;
import io.ringloop.contacts.ContactForm;
import io.ringloop.contacts.ContactForm.Matter;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Text;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrapUpRulesTest {

    private static final ContactCodes CODES = new ContactCodes(
            List.of(
                    new Reason("REP", text(), List.of(code("REP_FAULT"))),
                    new Reason("INQ", text(), List.of(code("INQ_USE")))),
            List.of(new Result("ANSWERED", text(), List.of()), new Result("TO_BE_DONE", text(), List.of("ticket"))),
            List.of(code("calm")),
            List.of(code("full")),
            List.of(code("WITHHELD")),
            List.of(code("SKILL")),
            List.of(code("none"), code("ticket"), code("callback")));

    private final WrapUpRules rules =
            new WrapUpRules(CODES, matter -> "TO_BE_DONE".equals(matter.result()) ? Set.of("ticket") : Set.of());

    private static Text text() {
        return new Text("字", "text");
    }

    private static Code code(String code) {
        return new Code(code, text());
    }

    private static Matter matter(String reason1, String reason2, String result, String solution, String followUp) {
        return new Matter(null, reason1, reason2, null, result, solution, followUp, null, null);
    }

    private static final Matter GOOD = matter("REP", "REP_FAULT", "ANSWERED", "restarted it", "none");

    private static ContactForm form(Matter... matters) {
        return new ContactForm("full", "calm", null, null, List.of(matters));
    }

    private List<String> fields(ContactForm form, boolean customerKnown) {
        return rules.check(form, customerKnown).stream()
                .map(FieldProblem::field)
                .toList();
    }

    @Test
    void completeFormIsAccepted() {
        assertThat(rules.check(form(GOOD), true)).isEmpty();
    }

    @Test
    void emptyFormNamesEveryMissingField() {
        assertThat(fields(ContactForm.EMPTY, false))
                .containsExactlyInAnyOrder("customerId", "verified", "emotion", "matters");
    }

    @Test
    void reasonForAnonymityStandsInForTheCustomer() {
        var form = new ContactForm("full", "calm", "WITHHELD", null, List.of(GOOD));
        assertThat(fields(form, false)).isEmpty();
        assertThat(fields(new ContactForm("full", "calm", "BECAUSE", null, List.of(GOOD)), false))
                .containsExactly("anonymousReason");
    }

    @Test
    void eachMatterNamesItsOwnFields() {
        assertThat(fields(form(GOOD, matter(null, null, null, null, null)), true))
                .containsExactlyInAnyOrder(
                        "matters[1].reason1", "matters[1].reason2", "matters[1].result", "matters[1].followUp");
    }

    @Test
    void secondReasonMustBelongToTheFirst() {
        assertThat(rules.check(form(matter("REP", "INQ_USE", "ANSWERED", "x", "none")), true))
                .containsExactly(new FieldProblem("matters[0].reason2", "contact-reason-mismatch"));
    }

    @Test
    void answerNeedsItsWords() {
        assertThat(fields(form(matter("REP", "REP_FAULT", "ANSWERED", " ", "none")), true))
                .containsExactly("matters[0].solution");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "callback"})
    void demandedFollowUpCannotBeDeselected(String chosen) {
        var matter = new Matter(
                null,
                "REP",
                "REP_FAULT",
                null,
                "TO_BE_DONE",
                null,
                chosen,
                Instant.parse("2026-11-22T01:00:00Z"),
                null);
        assertThat(rules.check(form(matter), true))
                .extracting(FieldProblem::field, FieldProblem::slug)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("matters[0].followUp", "contact-follow-up-demanded"));
    }

    @Test
    void callbackNeedsAPromise() {
        assertThat(fields(form(matter("REP", "REP_FAULT", "ANSWERED", "x", "callback")), true))
                .containsExactly("matters[0].promise");
    }

    @Test
    void moreThanTenMattersAreTooMany() {
        var many = new ContactForm("full", "calm", null, null, Collections.nCopies(11, GOOD));
        assertThat(fields(many, true)).containsExactly("matters");
    }

    @Test
    void tooLongIsRefusedAlsoAsADraft() {
        var long4001 = "x".repeat(4001);
        var draft = new ContactForm(null, null, null, long4001, List.of(matter(null, null, null, long4001, null)));
        assertThat(WrapUpRules.tooLong(draft))
                .extracting(FieldProblem::field)
                .containsExactly("note", "matters[0].solution");
    }
}
