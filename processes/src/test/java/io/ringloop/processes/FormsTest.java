package io.ringloop.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form a model names exists, and its labels exist in both languages. */
class FormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Arguments> forms() {
        var forms = new ArrayList<Arguments>();
        for (var key : BundledProcesses.keys()) {
            Models.read(key).getModelElementsByType(UserTask.class).stream()
                    .map(UserTask::getCamundaFormKey)
                    .filter(formKey -> formKey.startsWith("form:"))
                    .distinct()
                    .forEach(formKey -> forms.add(Arguments.of(key, formKey.substring(5))));
        }
        return forms;
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormExistsAndBothLanguagesLabelEveryFieldAndValue(String process, String form) throws Exception {
        var schema = JSON.readTree(BundledProcesses.form(process, form).orElseThrow());
        assertThat(schema.path("id").asText()).isEqualTo(form);
        for (var language : List.of("zh", "en")) {
            var labels = JSON.readTree(
                    BundledProcesses.labels(process, form, language).orElseThrow());
            assertThat(shape(labels)).as(language).isEqualTo(shapeOf(schema.path("components")));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void onlyShortFieldsBecomeProcessVariables(String process, String form) throws Exception {
        var schema = JSON.readTree(BundledProcesses.form(process, form).orElseThrow());
        for (var component : schema.path("components")) {
            if (component.path("properties").path("keep").asText().equals("process")) {
                assertThat(component.path("type").asText()).isIn("radio", "select", "checkbox", "number", "datetime");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFieldNeededOnlySometimesIsHiddenTheRestOfTheTime(String process, String form) throws Exception {
        var components = JSON.readTree(BundledProcesses.form(process, form).orElseThrow())
                .path("components");
        for (var component : components) {
            var neededIf = component.path("properties").path("requiredIf").asText();
            var hide = component.path("conditional").path("hide").asText();
            assertThat(hide)
                    .as(component.path("key").asText())
                    .isEqualTo(neededIf.isEmpty() ? "" : hideUnless(neededIf, components));
            assertThat(component.path("validate").path("required").asBoolean() || neededIf.isEmpty())
                    .isTrue();
        }
    }

    private static String hideUnless(String neededIf, JsonNode components) {
        var field = neededIf.split("=")[0];
        var deciding = StreamSupport.stream(components.spliterator(), false)
                .filter(one -> one.path("key").asText().equals(field))
                .findFirst()
                .orElseThrow();
        var known = StreamSupport.stream(deciding.path("values").spliterator(), false)
                .map(one -> one.path("value").asText())
                .toList();
        var values = List.of(neededIf.split("=")[1].split("\\|"));
        assertThat(known).as(neededIf).containsAll(values);
        var many = deciding.path("type").asText().equals("checklist");
        return "="
                + values.stream()
                        .map(value -> many
                                ? "not(list contains(%s, \"%s\"))".formatted(field, value)
                                : "%s != \"%s\"".formatted(field, value))
                        .collect(Collectors.joining(" and "));
    }

    @Test
    void whatDoesNotExistIsEmpty() {
        assertThat(BundledProcesses.form(InboundContactProcess.KEY, "nothing")).isEmpty();
        assertThat(BundledProcesses.form(InboundContactProcess.KEY, "../../secret"))
                .isEmpty();
        assertThat(BundledProcesses.form("nobody", "call-back")).isEmpty();
        assertThat(BundledProcesses.labels(InboundContactProcess.KEY, "call-back", "fr"))
                .isEmpty();
    }

    private static List<String> shape(JsonNode labels) {
        return fields(labels)
                .flatMap(key -> Stream.concat(
                        Stream.concat(
                                Stream.of(key),
                                labels.path(key).has("description") ? Stream.of(key + "?") : Stream.of()),
                        fields(labels.path(key).path("values")).map(value -> key + "=" + value)))
                .toList();
    }

    private static List<String> shapeOf(JsonNode components) {
        var shape = new ArrayList<String>();
        for (var component : components) {
            var key = component.path("key").asText();
            shape.add(key);
            if (component.has("description")) {
                shape.add(key + "?");
            }
            component
                    .path("values")
                    .forEach(value -> shape.add(key + "=" + value.path("value").asText()));
        }
        assertThat(Set.copyOf(shape)).hasSameSizeAs(shape);
        return shape;
    }

    private static Stream<String> fields(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names.stream();
    }
}
