package io.ringloop;

import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The capabilities see only what their package-info allows, and there are no cycles. */
class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Ringloop.class);

    @Test
    void capabilitiesKeepToTheirDependencies() {
        modules.verify();
    }

    @Test
    void mapOfTheModulesIsWritten() {
        var sorted = modules.stream()
                .sorted(Comparator.comparing(ModularityTests::name))
                .toList();
        var text = new StringBuilder("""
                # Modules

                Who uses whom, as the code has it. Written by `ModularityTests`, do not edit.

                ```mermaid
                flowchart TD
                """);
        for (var module : sorted) {
            uses(module).forEach(used -> text.append("    %s --> %s\n".formatted(name(module), used)));
        }
        text.append("```\n\n`shared` is used by all and left out of the picture.\n");
        text.append("\n| Module | Uses | API |\n| --- | --- | --- |\n");
        for (var module : sorted) {
            text.append("| `%s` | %s | %s |\n".formatted(name(module), String.join(", ", uses(module)), api(module)));
        }
        Committed.file("docs/modules/README.md", text.toString());
    }

    private List<String> uses(ApplicationModule module) {
        return module.getDirectDependencies(modules, DependencyType.values())
                .uniqueModules()
                .map(ModularityTests::name)
                .filter(used -> !used.equals("shared") && !used.equals(name(module)))
                .sorted()
                .toList();
    }

    private static String api(ApplicationModule module) {
        return module.getBasePackage().stream()
                .filter(type ->
                        type.getPackageName().equals(module.getBasePackage().getName()))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.isNestedClass())
                .map(type -> "`" + type.getSimpleName() + "`")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
