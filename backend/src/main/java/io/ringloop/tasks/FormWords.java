package io.ringloop.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import io.ringloop.tasks.store.TaskStore;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people wrote on forms, in the words of the forms. */
@Component
public class FormWords {

    private final TaskStore store;
    private final TaskForms forms;
    private final FieldChoices choices;

    FormWords(TaskStore store, TaskForms forms, FieldChoices choices) {
        this.store = store;
        this.forms = forms;
        this.choices = choices;
    }

    /**
     * One answered question.
     *
     * @param key of the field
     * @param type as form-js calls it, such as {@code datetime}
     * @param kind of a field that points to something, such as {@code contact}, else empty
     * @param values readable ones; ids where the thing has no name
     */
    public record Answer(String key, String label, String type, String kind, List<String> values) {

        public Answer {
            values = List.copyOf(values);
        }
    }

    /** A completed form: what its step is called, and the answers in the order of the form. */
    public record Filled(Text title, List<Answer> answers) {

        public Filled {
            answers = List.copyOf(answers);
        }
    }

    /**
     * What the form of a task was answered with.
     *
     * @throws ProblemException {@code task-not-found}
     */
    public Filled of(UUID taskId, Map<String, Object> values, Locale locale) {
        var task = store.find(taskId).orElseThrow(() -> Tasks.notFound(taskId));
        return new Filled(
                new Text(task.titleZh(), task.titleEn()),
                of(task.processKey(), String.valueOf(task.formKey()), values, locale));
    }

    /** The same for a form that is known by its key, such as {@code form:register-and-soothe}. */
    public List<Answer> of(String processKey, String formKey, Map<String, Object> values, Locale locale) {
        return forms.schema(processKey, formKey, locale).stream()
                .flatMap(schema -> TaskForms.components(schema).stream())
                .filter(component -> !FormField.empty(values.get(TaskForms.key(component))))
                .filter(component -> FormField.asked(component, values))
                .map(component -> answer(component, Objects.requireNonNull(values.get(TaskForms.key(component)))))
                .toList();
    }

    private Answer answer(JsonNode component, Object value) {
        var kind = component.path("properties").path("kind").asText();
        var given = value instanceof Collection<?> many ? many.stream() : Stream.of(value);
        return new Answer(
                TaskForms.key(component),
                component.path("label").asText(),
                component.path("type").asText(),
                kind,
                given.map(one -> word(component, kind, String.valueOf(one))).toList());
    }

    private String word(JsonNode component, String kind, String value) {
        if (!kind.isEmpty()) {
            return choices.name(kind, value).orElse(value);
        }
        for (var option : component.path("values")) {
            if (option.path("value").asText().equals(value)) {
                return option.path("label").asText();
            }
        }
        return value;
    }
}
