package io.ringloop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RingloopTest;
import io.ringloop.processes.BundledProcesses;
import io.ringloop.processes.CrisisResponseProcess;
import io.ringloop.processes.QualityRemediationProcess;
import io.ringloop.rules.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever a model names is there: the bean of every step, the rule set of every decision. */
@RingloopTest
class ModelStepsIT {

    private static final Pattern STEP = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Pattern DECISION =
            Pattern.compile("<businessRuleTask id=\"(\\w+)\".*?<documentation>(.*?)</documentation>", Pattern.DOTALL);

    @Autowired
    ApplicationContext context;

    @Autowired
    List<Decision<?, ?>> decisions;

    static Stream<String> models() {
        return BundledProcesses.keys().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepIsDoneByABeanThatModelsMayReach(String key) {
        assertThat(steps(key)).isNotEmpty();
        assertThat(Set.of(context.getBeanNamesForAnnotation(ModelBean.class))).containsAll(steps(key));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyBeanOfAStepCanBeRunByTheEngine(String key) {
        for (var name : steps(key)) {
            assertThat(context.getBean(name))
                    .as(name)
                    .matches(bean -> bean instanceof JavaDelegate
                            || bean instanceof ExecutionListener
                            || bean instanceof TaskListener);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyDecisionNamesARuleSetInUse(String key) {
        var known = decisions.stream().map(Decision::name).collect(Collectors.toSet());
        var named = DECISION.matcher(BundledProcesses.model(key)).results().toList();
        assertThat(named)
                .allSatisfy(
                        decision -> assertThat(Arrays.asList(decision.group(2).split("[^a-z0-9-]+")))
                                .as(decision.group(1))
                                .containsAnyElementsOf(known));
    }

    /** Most do; in a crisis people decide everything, and what follows an evaluation is decided before its process begins. */
    @Test
    void modelsDecideByRules() {
        assertThat(models().filter(key ->
                        DECISION.matcher(BundledProcesses.model(key)).find()))
                .containsExactlyInAnyOrderElementsOf(
                        models().filter(key -> !Set.of(CrisisResponseProcess.KEY, QualityRemediationProcess.KEY)
                                        .contains(key))
                                .toList());
    }

    private static Set<String> steps(String key) {
        var names = new TreeSet<String>();
        STEP.matcher(BundledProcesses.model(key)).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}
