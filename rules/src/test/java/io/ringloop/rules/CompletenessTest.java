package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kie.dmn.api.core.DMNMessageType.DECISION_TABLE_GAP;
import static org.kie.dmn.api.core.DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_ANY;
import static org.kie.dmn.api.core.DMNMessageType.DECISION_TABLE_OVERLAP_HITPOLICY_UNIQUE;

import java.io.StringReader;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;

class CompletenessTest {
    private static final DMNValidator VALIDATOR = DMNValidatorFactory.newValidator();

    @ParameterizedTest
    @ValueSource(strings = {ContactRouting.NAME, ContactFollowUp.NAME})
    void everyTableIsValidHasNoGapAndOverlapsOnlyWhereItsHitPolicyAllows(String name) {
        assertThat(complaints(BundledRules.read(name))).isEmpty();
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
