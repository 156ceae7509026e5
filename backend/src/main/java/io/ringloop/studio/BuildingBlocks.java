package io.ringloop.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonValue;
import io.ringloop.processes.BundledProcesses;
import io.ringloop.processes.ProcessContract;
import io.ringloop.shared.Text;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a process may be put together from: its steps, with the name and instruction they have in the model of the release, and
 * the forms of its tasks. A step needs the data of its process, so each process has its own.
 */
@Component
public class BuildingBlocks {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Map<String, List<BuildingBlock>> known = new ConcurrentHashMap<>();

    /** What a block is for. */
    public enum Kind {
        /** Something the application does. */
        STEP,
        /** A rule set decides. */
        RULE,
        /** The form or screen of a task. */
        FORM;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One block.
     *
     * @param key of a step or rule the name of the bean, of a form the form key
     * @param instruction what it does, as the handbook says it
     * @param ownTransaction it must begin in one of its own, so that its failure undoes nothing before it
     */
    public record BuildingBlock(String key, Kind kind, Text name, Text instruction, boolean ownTransaction) {}

    /** By kind, then in the order of the model; none for a process that did not come with the release. */
    public List<BuildingBlock> of(String processKey) {
        return BundledProcesses.contract(processKey)
                .map(contract -> known.computeIfAbsent(processKey, key -> read(contract)))
                .orElse(List.of());
    }

    private static List<BuildingBlock> read(ProcessContract contract) {
        var model = Bpmn.readModelFromStream(
                new ByteArrayInputStream(BundledProcesses.model(contract.key()).getBytes(UTF_8)));
        var blocks = new LinkedHashMap<String, BuildingBlock>();
        add(blocks, Kind.STEP, model, ServiceTask.class, "delegateExpression");
        add(blocks, Kind.RULE, model, BusinessRuleTask.class, "delegateExpression");
        add(blocks, Kind.FORM, model, UserTask.class, "formKey");
        return List.copyOf(blocks.values());
    }

    private static void add(
            Map<String, BuildingBlock> blocks,
            Kind kind,
            BpmnModelInstance model,
            Class<? extends FlowNode> type,
            String attribute) {
        for (var step : model.getModelElementsByType(type)) {
            var value = step.getAttributeValueNs(CAMUNDA, attribute);
            if (value != null) {
                var key = value.replaceAll("^\\$\\{|}$", "");
                blocks.putIfAbsent(
                        key,
                        new BuildingBlock(
                                key,
                                kind,
                                text(step.getName(), "\n"),
                                text(instruction(step), "\n\n"),
                                step.isCamundaAsyncBefore()));
            }
        }
    }

    private static @Nullable String instruction(FlowNode step) {
        return step.getDocumentations().stream()
                .findFirst()
                .map(documentation -> documentation.getTextContent())
                .orElse(null);
    }

    private static Text text(@Nullable String both, String separator) {
        var parts = both == null ? new String[] {""} : both.strip().split(separator, 2);
        return new Text(parts[0], parts[parts.length - 1]);
    }
}
