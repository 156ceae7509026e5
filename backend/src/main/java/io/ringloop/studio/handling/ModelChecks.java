package io.ringloop.studio.handling;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringloop.engine.ModelFinding;
import io.ringloop.engine.PublishedModels;
import io.ringloop.processes.BundledProcesses;
import io.ringloop.processes.ProcessContract;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/** Everything that is looked at before a model may be published: what models must not contain, the engine, the contract, the drawing. */
@Component
public class ModelChecks {

    private final PublishedModels models;

    ModelChecks(PublishedModels models) {
        this.models = models;
    }

    /** What is not right, what keeps the model from being published first. */
    public List<ModelFinding> findings(String processKey, String xml) {
        var findings = new ArrayList<>(models.findings(xml));
        read(xml).ifPresent(draft -> {
            var live = read(models.xml(processKey, models.version(processKey))).orElse(draft);
            var contract = BundledProcesses.contract(processKey).orElseGet(() -> nothingReliesOn(processKey));
            findings.addAll(ContractCheck.findings(contract, live, draft));
            findings.addAll(StepCheck.findings(contract, models.keys(), draft));
            findings.addAll(PictureCheck.findings(draft));
        });
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(finding -> !finding.blocking()))
                .toList();
    }

    private static ProcessContract nothingReliesOn(String processKey) {
        return new ProcessContract(
                processKey, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Empty for what is no BPMN: why, the engine has said. */
    private static Optional<BpmnModelInstance> read(String xml) {
        try {
            return Optional.of(Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(UTF_8))));
        } catch (ModelException noModel) {
            return Optional.empty();
        }
    }
}
