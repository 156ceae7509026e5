package io.ringloop;

import io.ringloop.processes.BundledProcesses;
import io.ringloop.shared.Text;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** A bundled process as {@code docs/processes.md} tells it. */
final class ProcessPage {

    private static final String MODELS = "processes/src/main/resources/processes/";
    private static final String TABLES = "rules/src/main/resources/rules/";

    private final String key;
    private final BpmnModelInstance model;
    private final Map<String, Text> tables;
    private final Map<String, Text> roles;

    /**
     * @param tables decision tables of this release by key, with their titles
     * @param roles titles of the roles by their name
     */
    ProcessPage(String key, Map<String, Text> tables, Map<String, Text> roles) {
        this.key = key;
        this.model = read(key);
        this.tables = tables;
        this.roles = roles;
    }

    static BpmnModelInstance read(String key) {
        return Bpmn.readModelFromStream(
                new ByteArrayInputStream(BundledProcesses.model(key).getBytes(StandardCharsets.UTF_8)));
    }

    String text() {
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var title = halves(process.getName(), "\n");
        var about = halves(documentation(process), "\n\n");
        var text = new StringBuilder("\n## %s · %s\n\n".formatted(title.en(), title.zh()));
        text.append("`%s` · [model](../%s%s/%s)\n\n".formatted(key, MODELS, key, BundledProcesses.resourceName(key)));
        text.append("%s\n\n%s\n\n".formatted(about.en(), about.zh()));
        text.append("![%s](images/processes/%s.svg)\n\n".formatted(title.en(), key));
        text.append("Requirements ([all](coverage.csv)): %s\n".formatted(items()));
        table(text, "Rules", "| Step | 步骤 | Decision table | Element |", rules());
        table(text, "Clocks", "| Clock | 时钟 | Due | What it does | Element |", clocks());
        table(text, "Tasks of people", "| Task | 任务 | Who | Form | Due | Element |", tasks());
        return text.toString();
    }

    private String items() {
        var folder = Path.of(MODELS + key);
        var covered = CoverageRow.all().stream()
                .filter(row -> row.where().stream().map(Path::of).anyMatch(path -> path.startsWith(folder)))
                .collect(Collectors.groupingBy(
                        CoverageRow::status, Collectors.mapping(CoverageRow::item, Collectors.joining(", "))));
        var told = Stream.of(CoverageRow.IMPLEMENTED, CoverageRow.PARTIAL)
                .filter(covered::containsKey)
                .map(status -> status + " " + covered.get(status))
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? "none" : told;
    }

    /** Every step that decides by a table, and every other step whose instruction names one. */
    private List<String> rules() {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node ->
                        node instanceof BusinessRuleTask || !tablesOf(node).isEmpty())
                .sorted(Comparator.comparing(BaseElement::getId))
                .map(node -> row(name(node).en(), name(node).zh(), tablesOf(node), code(node.getId())))
                .toList();
    }

    private String tablesOf(FlowNode node) {
        var words = Arrays.asList(documentation(node).split("[^a-z0-9-]+"));
        return tables.entrySet().stream()
                .filter(table -> words.contains(table.getKey()))
                .map(table -> "[`%s`](../%s%s.dmn) %s · %s"
                        .formatted(
                                table.getKey(),
                                TABLES,
                                table.getKey(),
                                table.getValue().en(),
                                table.getValue().zh()))
                .collect(Collectors.joining(", "));
    }

    private List<String> clocks() {
        return model.getModelElementsByType(TimerEventDefinition.class).stream()
                .map(timer -> {
                    var event = (FlowNode) timer.getParentElement();
                    var name = name(event);
                    return row(name.en(), name.zh(), due(timer), effect(event), code(event.getId()));
                })
                .toList();
    }

    private static String due(TimerEventDefinition timer) {
        if (timer.getTimeDate() != null) {
            return "at " + value(timer.getTimeDate().getTextContent());
        }
        return timer.getTimeDuration() != null
                ? "after " + value(timer.getTimeDuration().getTextContent())
                : "every " + value(timer.getTimeCycle().getTextContent());
    }

    private static String effect(FlowNode event) {
        if (event instanceof BoundaryEvent boundary) {
            var guarded = name(boundary.getAttachedTo()).en();
            return boundary.cancelActivity() ? "ends “" + guarded + "”" : "beside “" + guarded + "”, which goes on";
        }
        return event instanceof StartEvent && event.getParentElement() instanceof SubProcess started
                ? "starts “" + name(started).en() + "”"
                : "waited for";
    }

    private List<String> tasks() {
        return model.getModelElementsByType(UserTask.class).stream()
                .map(task -> row(
                        name(task).en(),
                        name(task).zh(),
                        who(task),
                        code(task.getCamundaFormKey()),
                        task.getCamundaDueDate() == null ? "" : value(task.getCamundaDueDate()),
                        code(task.getId())))
                .toList();
    }

    private String who(UserTask task) {
        var who = new ArrayList<String>();
        if (task.getCamundaAssignee() != null) {
            who.add("the person in " + value(task.getCamundaAssignee()));
        }
        for (var group : task.getCamundaCandidateGroupsList()) {
            var role = roles.get(group);
            who.add(
                    role == null
                            ? "the group in " + value(group)
                            : "any %s · %s".formatted(role.en().toLowerCase(), role.zh()));
        }
        task.getCamundaCandidateUsersList().forEach(person -> who.add("the person in " + value(person)));
        return String.join(", or ", who);
    }

    private static void table(StringBuilder text, String title, String head, List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.append("\n### %s\n\n%s\n%s\n".formatted(title, head, head.replaceAll("[^|]+", " --- ")));
        rows.forEach(text::append);
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static Text name(FlowElement element) {
        return halves(element.getName(), "\n");
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(documentation -> documentation.getTextContent().strip())
                .collect(Collectors.joining("\n\n"));
    }

    /** Chinese, a separator, English; what stands in one language only serves both. */
    private static Text halves(@Nullable String both, String separator) {
        var parts = String.valueOf(both).split(separator, 2);
        return new Text(parts[0].strip(), parts[parts.length - 1].strip());
    }

    /** A variable by its name, anything else as it stands. */
    private static String value(String expression) {
        return code(expression.strip().replaceAll("^\\$\\{(\\w+)}$", "$1"));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
