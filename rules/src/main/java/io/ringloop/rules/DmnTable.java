package io.ringloop.rules;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNCompiler;
import org.kie.dmn.api.core.DMNCompilerConfiguration;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.compiler.AlphaNetworkOption;
import org.kie.dmn.core.compiler.DMNCompilerConfigurationImpl;
import org.kie.dmn.core.compiler.DMNCompilerImpl;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.util.Either;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.internal.io.ResourceFactory;

/**
 * One decision table, compiled once and evaluated by Drools. Three things hold for every table: it passed {@link DmnScreen},
 * it compiled without a single error (a model with errors does not throw and can silently skip rows), and it runs with
 * type checks and without the alpha network, which returns wrong results.
 */
final class DmnTable {
    private final String name;
    private final String version;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final DecisionTableView view;
    private final List<String> columns;
    private final ThreadLocal<List<Integer>> selectedRows = new ThreadLocal<>();

    private DmnTable(String name, String version, DMNRuntime runtime, DMNModel model, DecisionTable table) {
        this.name = name;
        this.version = version;
        this.runtime = runtime;
        this.model = model;
        this.view = TableReader.read(name, version, table);
        this.columns =
                view.outputs().stream().map(DecisionTableView.Column::name).toList();
        runtime.addListener(new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                selectedRows.set(List.copyOf(event.getSelected()));
            }
        });
    }

    /** Compiles the decision called {@code name} of a DMN text, or refuses it with every reason found. */
    static DmnTable of(String name, String dmn) {
        var reasons = DmnScreen.reasonsToRefuse(dmn);
        if (!reasons.isEmpty()) {
            throw new RuleSetRefused(name, reasons);
        }
        DMNRuntime runtime = compile(name, dmn);
        DMNModel model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new RuleSetRefused(name, texts(model.getMessages(DMNMessage.Severity.ERROR)));
        }
        var decision = model.getDecisionByName(name);
        if (decision == null || !(decision.getDecision().getExpression() instanceof DecisionTable table)) {
            throw new RuleSetRefused(name, List.of("the text holds no decision table called '" + name + "'"));
        }
        return new DmnTable(name, ContentHash.of(dmn), runtime, model, table);
    }

    private static DMNRuntime compile(String name, String dmn) {
        try {
            Either<Exception, DMNRuntime> built = DMNRuntimeBuilder.fromDefaults()
                    .setOption(new RuntimeTypeCheckOption(true))
                    .buildConfigurationUsingCustomCompiler(DmnTable::compiler)
                    .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(dmn), "UTF-8")
                            .setSourcePath(name + ".dmn")));
            return built.getOrElseThrow(IllegalArgumentException::new);
        } catch (RuntimeException e) {
            throw new RuleSetRefused(name, List.of("not compilable: " + e.getMessage()));
        }
    }

    private static DMNCompiler compiler(DMNCompilerConfiguration configuration) {
        ((DMNCompilerConfigurationImpl) configuration).setProperty(AlphaNetworkOption.PROPERTY_NAME, "false");
        return new DMNCompilerImpl(configuration);
    }

    String version() {
        return version;
    }

    DecisionTableView view() {
        return view;
    }

    DmnOutcome evaluate(Map<String, Object> inputs) {
        var context = runtime.newContext();
        inputs.forEach(context::set);
        selectedRows.remove();
        try {
            var result = runtime.evaluateByName(model, context, name);
            var decision = result.getDecisionResultByName(name);
            if (result.hasErrors()) {
                throw new DecisionRefused(name, version, texts(result.getMessages(DMNMessage.Severity.ERROR)));
            }
            @Nullable Object value = decision.getResult();
            var rows = selectedRows.get();
            if (value == null || rows == null || rows.isEmpty()) {
                throw new DecisionRefused(name, version, List.of("no row matches " + inputs));
            }
            return DmnOutcome.of(value, rows, view.hitPolicy().equals("COLLECT"), columns);
        } finally {
            selectedRows.remove();
        }
    }

    private static List<String> texts(List<DMNMessage> messages) {
        return messages.stream().map(DMNMessage::getText).distinct().toList();
    }
}
