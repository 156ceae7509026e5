package io.ringloop.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ringloop.processes.BundledProcesses;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Json;
import io.ringloop.shared.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of tasks: form-js schemas beside the models, their labels in the reader's language. */
@Component
class TaskForms {

    private static final String FORM = "form:";

    private final Json json;
    private final Map<String, Optional<ObjectNode>> known = new ConcurrentHashMap<>();

    TaskForms(Json json) {
        this.json = json;
    }

    /**
     * What somebody submitted.
     *
     * @param forProcess the fields that the form marks to become process variables
     */
    record Submitted(Map<String, Object> all, Map<String, Object> forProcess) {}

    /** The schema of a task's form; empty for a screen of the application. */
    Optional<ObjectNode> schema(Task task, Locale locale) {
        return task.formKey() == null ? Optional.empty() : schema(task.processKey(), task.formKey(), locale);
    }

    Optional<ObjectNode> schema(String processKey, String formKey, Locale locale) {
        var language = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "zh";
        return known.computeIfAbsent(
                processKey + "/" + formKey + "/" + language, key -> load(processKey, formKey, language));
    }

    /** Keys of the fields that hold a value. */
    List<String> fields(Task task) {
        var keys = new ArrayList<String>();
        schema(task, Locale.CHINESE)
                .ifPresent(schema -> components(schema).forEach(component -> keys.add(key(component))));
        return keys;
    }

    /** Of the fields that point to something: what to. */
    Map<String, String> kinds(Task task) {
        var kinds = new LinkedHashMap<String, String>();
        schema(task, Locale.CHINESE)
                .ifPresent(schema -> components(schema).forEach(component -> {
                    var kind = component.path("properties").path("kind").asText();
                    if (!kind.isEmpty()) {
                        kinds.put(key(component), kind);
                    }
                }));
        return kinds;
    }

    /**
     * Takes the values the form knows and refuses what the form would refuse.
     *
     * @throws ProblemException {@code request-invalid}
     */
    Submitted check(Task task, Map<String, Object> values) {
        var schema = schema(task, Locale.CHINESE);
        if (schema.isEmpty()) {
            return new Submitted(Map.of(), Map.of());
        }
        var all = new LinkedHashMap<String, Object>();
        var forProcess = new LinkedHashMap<String, Object>();
        var errors = new ArrayList<FieldProblem>();
        for (var component : components(schema.get())) {
            var key = key(component);
            var value = values.get(key);
            if (component.path("disabled").asBoolean()
                    || component.path("readonly").asBoolean()
                    || !FormField.asked(component, values)) {
                continue;
            }
            var slug = FormField.refuse(component, value);
            if (slug != null) {
                errors.add(new FieldProblem(key, slug));
            } else if (!FormField.empty(value)) {
                var given = Objects.requireNonNull(value);
                all.put(key, given);
                if (component.path("properties").path("keep").asText().equals("process")) {
                    forProcess.put(key, given);
                }
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new Submitted(all, forProcess);
    }

    private Optional<ObjectNode> load(String processKey, String formKey, String language) {
        if (!formKey.startsWith(FORM)) {
            return Optional.empty();
        }
        var form = formKey.substring(FORM.length());
        return BundledProcesses.form(processKey, form).map(text -> {
            var schema = json.read(text, ObjectNode.class);
            var labels = BundledProcesses.labels(processKey, form, language)
                    .map(found -> json.read(found, ObjectNode.class))
                    .orElse(null);
            components(schema).forEach(component -> label(component, labels));
            return schema;
        });
    }

    private static void label(JsonNode component, @Nullable ObjectNode labels) {
        var own = labels == null ? null : labels.get(key(component));
        if (own == null || !(component instanceof ObjectNode node)) {
            return;
        }
        for (var text : List.of("label", "description", "dateLabel", "timeLabel")) {
            if (own.has(text)) {
                node.set(text, own.get(text));
            }
        }
        if (component.get("values") instanceof ArrayNode options) {
            for (var option : options) {
                var label = own.path("values").get(option.path("value").asText());
                if (label != null && option instanceof ObjectNode choice) {
                    choice.set("label", label);
                }
            }
        }
    }

    static List<JsonNode> components(ObjectNode schema) {
        var components = new ArrayList<JsonNode>();
        schema.path("components").forEach(component -> {
            if (component.has("key")) {
                components.add(component);
            }
        });
        return components;
    }

    static String key(JsonNode component) {
        return component.path("key").asText();
    }
}
