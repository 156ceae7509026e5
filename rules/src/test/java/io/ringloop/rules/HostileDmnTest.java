package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything a table could do besides deciding, and that it may not. */
class HostileDmnTest {
    private static final String ROUTING = BundledRules.read(ContactRouting.NAME);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function() external {java: {class: \"java.lang.Runtime\", method signature: \"getRuntime()\"}}",
                "{run: function(x) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}, y: run(1)}.y",
                "(function(x) x)(\"main\")",
                "\"main\".class",
                "\"main\".class.classLoader.parent",
                "get value(\"main\", \"cla\" + \"ss\")",
                "for i in 1..1000000000 return i",
                "some i in 1..1000000000 satisfies i > 5",
                "every i in [1, 2] satisfies i > 5",
                "[1, 2, 3][item > 1]",
                "10 ** 1000000",
                "string(now())",
                "today()",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaa\", \"(a+)+$\")",
                "replace(\"a\", \"(a+)+$\", \"b\")",
                "{queue: \"main\"}",
                "invoke(\"x\")",
                "\"main\" instance of string",
            })
    void anOutputCellThatDoesMoreThanAnswerIsRefused(String feel) {
        refused(outputCell(feel));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "? = (function() external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}})()",
                "matches(?, \"(a+)+$\")",
                "?.class = null",
                "some x in [1] satisfies x = 1",
                "now() > @\"2026-01-01T00:00:00Z\"",
            })
    void anInputCellThatDoesMoreThanCompareIsRefused(String feel) {
        refused(ROUTING.replaceFirst("(<inputEntry id=\"row_17_line\"><text>)[^<]*", "$1" + quoted(feel)));
    }

    @Test
    void anInputExpressionThatCallsJavaIsRefused() {
        refused(ROUTING.replace(
                "<text>line</text></inputExpression>",
                "<text>(function() external {java: {class: \"java.lang.System\"}})()</text></inputExpression>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<import name=\"x\" namespace=\"urn:x\" importType=\"urn:pmml\" locationURI=\"http://127.0.0.1/x\"/>",
                "<businessKnowledgeModel id=\"b\" name=\"b\"><encapsulatedLogic kind=\"Java\"><context/></encapsulatedLogic></businessKnowledgeModel>",
                "<decision id=\"d\" name=\"d\"><literalExpression><text>1</text></literalExpression></decision>",
                "<decision id=\"d\" name=\"d\"><functionDefinition kind=\"Java\"/></decision>",
                "<decision id=\"d\" name=\"d\"><invocation/></decision>",
                "<decision id=\"d\" name=\"d\"><context/></decision>",
                "<extensionElements><x xmlns=\"urn:x\"/></extensionElements>",
                "<script xmlns=\"urn:x\">1</script>",
            })
    void whatIsNoPlainDecisionTableIsRefused(String element) {
        refused(ROUTING.replace("  <decision id", element + "  <decision id"));
    }

    @Test
    void anotherExpressionLanguageIsRefused() {
        refused(ROUTING.replace("<decisionTable ", "<decisionTable expressionLanguage=\"java\" "));
    }

    @Test
    void aDocumentTypeIsRefused() {
        var body = ROUTING.substring(ROUTING.indexOf("?>") + 2);
        refused("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<definitions/>",
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>"
            })
    void whatIsNoDmnIsRefused(String text) {
        refused(text);
    }

    @Test
    void aTruncatedTableIsRefused() {
        refused(ROUTING.substring(0, ROUTING.length() / 2));
    }

    @Test
    void aTableWithAnErrorIsRefusedInsteadOfSkippingTheRow() {
        refused(outputCell("\"main"));
        refused(outputCell("nobody knows this"));
        refused(ROUTING.replace("<requiredInput href=\"#input_line\"/>", "<requiredInput href=\"#input_gone\"/>"));
    }

    @Test
    void aTableUnderAnotherNameIsRefused() {
        assertThatThrownBy(() -> new ContactFollowUp(ROUTING))
                .isInstanceOf(RuleSetRefused.class)
                .hasMessageContaining("contact-follow-up");
    }

    @Test
    void aCellNestedTooDeeplyIsRefusedBeforeItIsParsed() {
        refused(outputCell("(".repeat(2_000) + "1" + ")".repeat(2_000)));
    }

    @Test
    void anAnswerOutsideTheAllowedValuesIsRefused() {
        assertThatThrownBy(() -> {
                    var routing = new ContactRouting(outputCell("\"nowhere\""));
                    routing.decide(CallerFacts.ordinary().facts());
                })
                .isInstanceOfAny(RuleSetRefused.class, DecisionRefused.class);
    }

    @Test
    void aRefusalNamesEveryReason() {
        var dmn = outputCell("today()").replace("<decisionTable ", "<decisionTable expressionLanguage=\"java\" ");
        assertThatThrownBy(() -> new ContactRouting(dmn)).isInstanceOfSatisfying(RuleSetRefused.class, refusal -> {
            assertThat(refusal.ruleSet()).isEqualTo("contact-routing");
            assertThat(refusal.reasons())
                    .hasSize(2)
                    .anySatisfy(r -> assertThat(r).contains("today()"));
        });
    }

    /** The routing table with another text in the queue cell of its last row. */
    private static String outputCell(String feel) {
        return ROUTING.replaceFirst("(<outputEntry id=\"row_18_queue\"><text>)[^<]*", "$1" + quoted(feel));
    }

    private static String quoted(String feel) {
        return java.util.regex.Matcher.quoteReplacement(
                feel.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }

    private static void refused(String dmn) {
        assertThatThrownBy(() -> new ContactRouting(dmn)).isInstanceOf(RuleSetRefused.class);
    }
}
