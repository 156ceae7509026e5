package io.ringloop.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the engine read a model as it would at a deployment, without deploying it. Only for models that break no rule. */
@Component
class ModelParser {

    private final ProcessEngine engine;

    ModelParser(ProcessEngine engine) {
        this.engine = engine;
    }

    List<ModelFinding> findings(byte[] xml) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> parse(configuration, xml));
    }

    /** Catches inside of the command, so that the transaction of the caller goes on. */
    private static List<ModelFinding> parse(ProcessEngineConfigurationImpl configuration, byte[] xml) {
        var findings = new ArrayList<ModelFinding>();
        try {
            new BpmnParser(configuration.getExpressionManager(), configuration.getBpmnParseFactory())
                    .createParse()
                    .sourceInputStream(new ByteArrayInputStream(xml))
                    .deployment(new DeploymentEntity())
                    .name("draft.bpmn")
                    .execute();
        } catch (ParseException refused) {
            refused.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(error -> finding(error.getMainElementId(), error.getMessage()))
                    .forEach(findings::add);
        } catch (ProcessEngineException refused) {
            findings.add(finding(null, refused.getMessage()));
        }
        return findings;
    }

    private static ModelFinding finding(@Nullable String element, @Nullable String message) {
        return ModelFinding.blocking(
                element == null ? ModelFinding.DOCUMENT : element,
                "model-not-understood",
                Map.of("message", String.valueOf(message)));
    }
}
