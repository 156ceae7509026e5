package io.ringloop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringloop.processes.BundledProcesses;
import io.ringloop.shared.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** {@code docs/processes.md} tells every bundled process as its model stands, and the pictures beside it show the same. */
class ProcessesPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path MODELS = ROOT.resolve("processes/src/main/resources/processes");
    private static final Path TABLES = ROOT.resolve("rules/src/main/resources/rules");
    private static final Path WORDS = ROOT.resolve("frontend/src/i18n");
    private static final Path PICTURES = ROOT.resolve("docs/images/processes");
    private static final Pattern TITLE = Pattern.compile("<decision [^>]*>\\s*<description>([^<]*)</description>");
    private static final String LABEL = "_label";

    static List<String> keys() {
        return BundledProcesses.keys();
    }

    @Test
    void everyModelIsBundled() throws IOException {
        try (var folders = Files.list(MODELS)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(keys());
        }
    }

    @Test
    void pageIsWritten() throws IOException {
        var text = new StringBuilder("""
                # Processes

                The processes of this release as their models tell them. Times and people stand in variables (`acwLimitAt`, `agentId`), which rules and
                settings fill. Written by `ProcessesPageTest`, drawn with bpmn.io by `npm run docs:processes`; do not edit.
                """);
        var tables = tables();
        var roles = roles();
        keys().forEach(key -> text.append(new ProcessPage(key, tables, roles).text()));
        Committed.file("docs/processes.md", text.toString());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void pictureShowsTheModelAsItIs(String key) throws Exception {
        var drawn = drawn(PICTURES.resolve(key + ".svg"));
        var elements = elements(key);
        assertThat(drawn.keySet().stream().filter(id -> !id.endsWith(LABEL)))
                .as("%s.svg is out of step; run `npm run docs:processes` in frontend/ and commit the picture", key)
                .containsExactlyInAnyOrderElementsOf(
                        elements.stream().map(BaseElement::getId).toList());
        assertThat(elements)
                .filteredOn(FlowElement.class::isInstance)
                .allSatisfy(element -> assertThat(
                                drawn.getOrDefault(element.getId() + LABEL, drawn.get(element.getId())))
                        .as("name of %s in %s.svg", element.getId(), key)
                        .isEqualTo(letters(Objects.requireNonNullElse(((FlowElement) element).getName(), ""))));
    }

    /** Everything that the model gives a shape or an edge. */
    private static List<BaseElement> elements(String key) {
        var model = ProcessPage.read(key);
        return Stream.concat(
                        model.getModelElementsByType(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                        model.getModelElementsByType(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .toList();
    }

    /** What the picture holds: id of the element to the letters written in it. */
    private static Map<String, String> drawn(Path picture) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var nodes = factory.newDocumentBuilder().parse(picture.toFile()).getElementsByTagName("g");
        var drawn = new TreeMap<String, String>();
        for (int i = 0; i < nodes.getLength(); i++) {
            var node = (Element) nodes.item(i);
            if (!node.getAttribute("data-element-id").isEmpty()) {
                drawn.put(node.getAttribute("data-element-id"), letters(node.getTextContent()));
            }
        }
        return drawn;
    }

    /** Lines break where there is room, so only the letters count. */
    private static String letters(String text) {
        return text.replaceAll("\\s", "");
    }

    private static Map<String, Text> tables() throws IOException {
        var tables = new TreeMap<String, Text>();
        try (var files = Files.list(TABLES)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".dmn")).toList()) {
                var title = TITLE.matcher(Files.readString(file));
                assertThat(title.find()).as("title of %s", file).isTrue();
                var parts = title.group(1).split(" / ", 2);
                tables.put(file.getFileName().toString().replace(".dmn", ""), new Text(parts[0], parts[1]));
            }
        }
        return tables;
    }

    private static Map<String, Text> roles() throws IOException {
        var json = new ObjectMapper();
        var zh = json.readTree(WORDS.resolve("zh-CN/people.json").toFile()).get("roles");
        var en = json.readTree(WORDS.resolve("en/people.json").toFile()).get("roles");
        var roles = new TreeMap<String, Text>();
        en.fieldNames()
                .forEachRemaining(role -> roles.put(
                        role, new Text(zh.get(role).asText(), en.get(role).asText())));
        return roles;
    }
}
