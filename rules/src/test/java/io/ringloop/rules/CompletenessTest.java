package io.ringloop.rules;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kie.dmn.api.core.DMNMessageType.DECISION_TABLE_GAP;
import static org.kie.dmn.api.core.DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_ANY;
import static org.kie.dmn.api.core.DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_UNIQUE;

import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;

class CompletenessTest {
    private static final DMNValidator VALIDATOR = DMNValidatorFactory.newValidator();

    @ParameterizedTest
    @MethodSource("io.ringloop.rules.BundledTables#names")
    void everyTableIsValidHasNoGapAndOverlapsOnlyWhereItsHitPolicyAllows(String name) {
        var mayHaveGaps = name.equals(Deadlines.NAME);
        assertThat(complaints(BundledRules.read(name)))
                .filteredOn(message -> !(mayHaveGaps && message.getMessageType() == DECISION_TABLE_GAP))
                .isEmpty();
    }

    /** A repair has no solution clock and a complaint is not trained: those pairs have no row, all others have one. */
    @Test
    void deadlinesAnswerForEveryPairThatExistsAndRefuseEveryOther() {
        var deadlines = Deadlines.bundled();
        var pairs = Map.ofEntries(
                entry(ClockKind.PROGRESS, EnumSet.allOf(ClockClass.class)),
                entry(ClockKind.SOLUTION, EnumSet.of(ClockClass.ORDINARY, ClockClass.MAJOR, ClockClass.CRITICAL)),
                entry(ClockKind.EXTERNAL, EnumSet.allOf(ClockClass.class)),
                entry(ClockKind.CRISIS, EnumSet.allOf(ClockClass.class)),
                entry(ClockKind.REGISTER, EnumSet.allOf(ClockClass.class)),
                entry(ClockKind.CUSTOMER_REPLY, EnumSet.allOf(ClockClass.class)),
                entry(ClockKind.ACCEPT, EnumSet.of(ClockClass.PARTNER, ClockClass.DEPARTMENT, ClockClass.IN_HOUSE)),
                entry(ClockKind.SOLVE, EnumSet.allOf(ClockClass.class)),
                entry(ClockKind.PROVIDE_INFO, EnumSet.allOf(ClockClass.class)),
                entry(ClockKind.DONE, EnumSet.of(ClockClass.REPAIR, ClockClass.REFUND, ClockClass.OTHER)),
                entry(ClockKind.INFORMED, EnumSet.of(ClockClass.REPAIR, ClockClass.REFUND, ClockClass.OTHER)),
                entry(ClockKind.DELIVER, EnumSet.of(ClockClass.EVALUATION)),
                entry(ClockKind.ACKNOWLEDGE, EnumSet.of(ClockClass.EVALUATION)),
                entry(ClockKind.COACH, EnumSet.of(ClockClass.REMEDIATION)),
                entry(ClockKind.TRAINING, EnumSet.of(ClockClass.REMEDIATION)));
        assertThat(pairs).containsOnlyKeys(ClockKind.values());
        for (var clock : ClockKind.values()) {
            for (var clockClass : ClockClass.values()) {
                for (var value : CustomerValue.values()) {
                    var facts = new DeadlinesFacts(clock, clockClass, value);
                    if (pairs.get(clock).contains(clockClass)) {
                        assertThat(deadlines.decide(facts).matchedRows()).hasSize(1);
                    } else {
                        assertThatThrownBy(() -> deadlines.decide(facts)).isInstanceOf(DecisionRefused.class);
                    }
                }
            }
        }
    }

    @Test
    void aTableThatForgetsARowIsFound() {
        var dmn = BundledRules.read(ContactRouting.NAME).replaceAll("(?s)<rule id=\"row_18\">.*?</rule>", "");
        assertThat(complaints(dmn)).extracting(DMNMessage::getMessageType).contains(DECISION_TABLE_GAP);
    }

    @Test
    void anOverlapThatTheHitPolicyForbidsIsFound() {
        var dmn = BundledRules.read(ContactRouting.NAME).replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"");
        assertThat(complaints(dmn))
                .extracting(DMNMessage::getMessageType)
                .contains(DECISION_TABLE_OVERLAP_HITPOLICY_UNIQUE);
    }

    private static List<DMNMessage> complaints(String dmn) {
        var refused = EnumSet.of(
                DECISION_TABLE_GAP, DECISION_TABLE_OVERLAP_HITPOLICY_UNIQUE, DECISION_TABLE_OVERLAP_HITPOLICY_ANY);
        return VALIDATOR
                .validateUsing(
                        Validation.VALIDATE_SCHEMA,
                        Validation.VALIDATE_MODEL,
                        Validation.VALIDATE_COMPILATION,
                        Validation.ANALYZE_DECISION_TABLE)
                .theseModels(new StringReader(dmn))
                .stream()
                .filter(message -> message.getSeverity() == DMNMessage.Severity.ERROR
                        || refused.contains(message.getMessageType()))
                .toList();
    }
}
