package io.ringloop.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RingloopTest;
import io.ringloop.processes.BundledProcesses;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every step that a bean does has that bean, found as the engine finds it, in every model that somebody has taken up. */
@RingloopTest
class ModelStepsIT {

    private static final Pattern STEP = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    @Autowired
    ApplicationContext context;

    static Stream<String> models() {
        return BundledProcesses.keys().stream();
    }

    @Test
    void noModelIsDoneByHalf() {
        var known = Set.of(context.getBeanNamesForAnnotation(ModelBean.class));
        var halfDone = new TreeMap<String, Set<String>>();
        models().forEach(key -> {
            var missing = new TreeSet<>(steps(key));
            missing.removeAll(known);
            if (missing.size() < steps(key).size() && !missing.isEmpty()) {
                halfDone.put(key, missing);
            }
        });
        assertThat(halfDone).as("steps that nothing does").isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyBeanOfAStepCanBeRunByTheEngine(String key) {
        var steps = steps(key);
        assertThat(steps).isNotEmpty();
        for (var name : steps) {
            if (context.containsBean(name)) {
                assertThat(context.getBean(name))
                        .as(name)
                        .matches(bean -> bean instanceof JavaDelegate
                                || bean instanceof ExecutionListener
                                || bean instanceof TaskListener);
            }
        }
    }

    private static Set<String> steps(String key) {
        var names = new TreeSet<String>();
        STEP.matcher(BundledProcesses.model(key)).results().forEach(match -> names.add(match.group(1)));
        return names;
    }
}
