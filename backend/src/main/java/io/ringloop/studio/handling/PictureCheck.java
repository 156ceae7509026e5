package io.ringloop.studio.handling;

import static io.ringloop.engine.ModelFinding.blocking;
import static io.ringloop.engine.ModelFinding.hint;

import io.ringloop.engine.ModelFinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;

/** What {@code docs/process-style.md} asks of a drawing: everything shown, led somewhere, named and explained in both languages. */
final class PictureCheck {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

    private final BpmnModelInstance draft;
    private final Collection<SequenceFlow> flows;
    private final List<ModelFinding> findings = new ArrayList<>();

    private PictureCheck(BpmnModelInstance draft) {
        this.draft = draft;
        this.flows = draft.getModelElementsByType(SequenceFlow.class);
    }

    static List<ModelFinding> findings(BpmnModelInstance draft) {
        var check = new PictureCheck(draft);
        check.shown();
        check.led();
        check.explained();
        return check.findings;
    }

    private void shown() {
        var drawn = Stream.concat(
                        draft.getModelElementsByType(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                        draft.getModelElementsByType(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .filter(Objects::nonNull)
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
        Stream.<FlowElement>concat(draft.getModelElementsByType(FlowNode.class).stream(), flows.stream())
                .filter(element -> !drawn.contains(element.getId()))
                .forEach(element -> findings.add(blocking(
                        element.getId(),
                        "model-shape-missing",
                        Map.of(
                                "element",
                                element.getId(),
                                "name",
                                Objects.requireNonNullElse(element.getName(), element.getId())))));
    }

    private void led() {
        var left = ends(SequenceFlow::getSource);
        var reached = ends(SequenceFlow::getTarget);
        for (var node : draft.getModelElementsByType(FlowNode.class)) {
            var beside = node instanceof SubProcess inner && inner.triggeredByEvent()
                    || node instanceof Activity activity && activity.isForCompensation();
            if (!beside
                    && !(node instanceof StartEvent)
                    && !(node instanceof BoundaryEvent)
                    && !reached.contains(node.getId())) {
                findings.add(blocking(node.getId(), "model-unreachable", Map.of()));
            }
            if (!beside && !(node instanceof EndEvent) && !left.contains(node.getId())) {
                findings.add(blocking(node.getId(), "model-dead-end", Map.of()));
            }
        }
    }

    private Set<String> ends(Function<SequenceFlow, @Nullable FlowNode> end) {
        return flows.stream()
                .map(end)
                .filter(Objects::nonNull)
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    private void explained() {
        for (var node : draft.getModelElementsByType(FlowNode.class)) {
            if (!bilingual(node.getName(), "\n")) {
                findings.add(hint(node.getId(), "model-name-one-language", Map.of()));
            }
            if (node.getDocumentations().stream().noneMatch(text -> bilingual(text.getTextContent(), "\n\n"))) {
                findings.add(hint(node.getId(), "model-instruction-missing", Map.of()));
            }
        }
        for (var gateway : draft.getModelElementsByType(ExclusiveGateway.class)) {
            var paths = flows.stream()
                    .filter(flow -> gateway.equals(flow.getSource()))
                    .toList();
            if (paths.size() > 1) {
                paths(gateway, paths);
            }
        }
    }

    private void paths(ExclusiveGateway gateway, List<SequenceFlow> paths) {
        if (gateway.getDefault() == null) {
            findings.add(blocking(gateway.getId(), "model-default-missing", Map.of()));
        }
        paths.stream()
                .filter(path -> !bilingual(path.getName(), "\n"))
                .forEach(path -> findings.add(hint(path.getId(), "model-path-unlabelled", Map.of())));
    }

    private static boolean bilingual(@Nullable String text, String separator) {
        if (text == null) {
            return false;
        }
        var parts = text.strip().split(separator, 2);
        return parts.length == 2
                && CHINESE.matcher(parts[0]).find()
                && LETTER.matcher(parts[1]).find();
    }
}
