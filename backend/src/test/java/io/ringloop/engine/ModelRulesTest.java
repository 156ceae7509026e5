package io.ringloop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ringloop.processes.BundledProcesses;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRulesTest {

    static Stream<Entry<String, String>> hostile() {
        return Models.hostile().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileModelIsRefused(Entry<String, String> model) {
        assertThatThrownBy(() -> ModelRules.check("h.bpmn", Models.bytes(model.getValue())))
                .as(model.getKey())
                .isInstanceOf(ModelRefused.class)
                .hasMessageContaining("h.bpmn");
        assertThat(ModelRules.findings(Models.bytes(model.getValue())))
                .as(model.getKey())
                .extracting(ModelFinding::slug)
                .contains(reason(model.getValue()));
    }

    @Test
    void thereAreManyHostileModels() {
        assertThat(Models.hostile()).hasSizeGreaterThan(55);
    }

    @Test
    void everythingIsToldAtOnceAndAtItsElement() {
        var model = Models.of(
                "h",
                "<bpmn:userTask id=\"step\" camunda:formHandlerClass=\"x\" camunda:assignee=\"${a.b()}\"/>"
                        + "<bpmn:scriptTask id=\"other\"/>");
        assertThat(ModelRules.findings(Models.bytes(model)))
                .extracting(ModelFinding::element, ModelFinding::slug)
                .containsExactlyInAnyOrder(
                        tuple("step", "model-binding"),
                        tuple("step", "model-expression-calls"),
                        tuple("other", "model-script"));
    }

    @Test
    void tooLargeAModelIsNotEvenRead() {
        assertThat(ModelRules.findings(new byte[ModelRules.LARGEST + 1]))
                .extracting(ModelFinding::slug)
                .containsExactly("model-too-large");
        var many = "<x>" + "<y/>".repeat(ModelRules.MOST) + "</x>";
        assertThat(ModelRules.findings(Models.bytes(many)))
                .extracting(ModelFinding::slug)
                .containsExactly("model-too-many-elements");
    }

    private static String reason(String model) {
        return model.substring(model.indexOf("refused: ") + "refused: ".length(), model.indexOf(" -->"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${agentId}",
                "${route == 'restrict (closed)' and (count > 3 or not (flag))}",
                "${empty list}",
                "${list[0] == map['key']}",
                "${now()}",
                "no expression (at all)"
            })
    void comparisonOfVariablesIsAccepted(String expression) {
        var model = Models.of(
                "h",
                "<bpmn:userTask id=\"step\" camunda:assignee=\""
                        + expression.replace("<", "&lt;").replace(">", "&gt;") + "\"/>");
        assertThatCode(() -> ModelRules.check("h.bpmn", Models.bytes(model))).doesNotThrowAnyException();
    }

    @Test
    void everyBundledModelIsAccepted() {
        for (var key : BundledProcesses.keys()) {
            ModelRules.check(key, Models.bytes(BundledProcesses.model(key)));
        }
    }
}
