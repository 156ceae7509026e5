package io.ringloop.tasks;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.springframework.stereotype.Component;

/** The instruction of a step, as its model documents it: Chinese, an empty line, English. */
@Component
class TaskHelp {

    private final RepositoryService repository;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    TaskHelp(RepositoryService repository) {
        this.repository = repository;
    }

    String of(Task task, Locale locale) {
        var parts = known.computeIfAbsent(task.definitionId() + "/" + task.elementId(), key -> read(task))
                .split("\n\n", 2);
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? parts[parts.length - 1] : parts[0];
    }

    private String read(Task task) {
        BaseElement element =
                repository.getBpmnModelInstance(task.definitionId()).getModelElementById(task.elementId());
        return element == null || element.getDocumentations().isEmpty()
                ? ""
                : element.getDocumentations().iterator().next().getTextContent().strip();
    }
}
