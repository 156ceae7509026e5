package io.ringloop.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.RingloopTest;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@RingloopTest
class EngineHardeningIT {

    @Autowired
    ProcessEngine engine;

    static Stream<Entry<String, String>> hostile() {
        return Models.hostile().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileModelIsNotDeployed(Entry<String, String> model) {
        var before = engine.getRepositoryService().createDeploymentQuery().count();
        assertThatThrownBy(() -> deploy("h.bpmn", model.getValue()))
                .as(model.getKey())
                .isInstanceOf(ModelRefused.class);
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource}",
                "${databaseAccess}",
                "${processEngine}",
                "${execution.processEngineServices}",
                "${name.bytes}",
                "${name.class}",
                "${testDelegate.secret}"
            })
    void expressionReachesNoBeanAndNoProperty(String expression) {
        var key = "reaches-nothing";
        deploy(key + ".bpmn", Models.of(key, "<bpmn:userTask id=\"step\" camunda:assignee=\"" + expression + "\"/>"));
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey(key, Map.of("name", "x")))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void delegateMarkedForModelsIsReached() {
        var key = "reaches-delegate";
        deploy(
                key + ".bpmn",
                Models.of(key, "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${testDelegate}\"/>"));
        var instance = engine.getRuntimeService().startProcessInstanceByKey(key, "business", Map.of());
        assertThat(instance.isEnded()).isTrue();
        assertThat(TestDelegate.LAST.get()).isEqualTo("business");
    }

    @Test
    void variableCannotTakeThePlaceOfADelegate() {
        var key = "shadowed-delegate";
        deploy(
                key + ".bpmn",
                Models.of(key, "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${testDelegate}\"/>"));
        engine.getRuntimeService().startProcessInstanceByKey(key, "shadow", Map.of("testDelegate", "text"));
        assertThat(TestDelegate.LAST.get()).isEqualTo("shadow");
    }

    @Test
    void engineIsSetUpAsTheHouseSays() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(configuration.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_FULL);
        assertThat(configuration.getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
        assertThat(configuration.isCmmnEnabled()).isFalse();
        assertThat(configuration.isDmnEnabled()).isFalse();
        assertThat(configuration.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(configuration.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(configuration.isEnableXxeProcessing()).isFalse();
    }

    private void deploy(String name, String model) {
        engine.getRepositoryService()
                .createDeployment()
                .name("test")
                .addString(name, model)
                .deploy();
    }
}
