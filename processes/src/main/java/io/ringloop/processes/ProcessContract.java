package io.ringloop.processes;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the application relies on in the model of one process, read from its contract classes.
 *
 * @param elements ids that code, screens or reports name
 * @param delegates names of the beans that do its steps
 * @param messages names of the messages that are sent to it
 * @param escalations codes
 * @param errors codes
 * @param forms form keys of its user tasks
 * @param variables that steps, forms and messages set
 * @param values that such a variable may have
 */
public record ProcessContract(
        String key,
        Set<String> elements,
        Set<String> delegates,
        Set<String> messages,
        Set<String> escalations,
        Set<String> errors,
        Set<String> forms,
        Set<String> variables,
        Set<String> values) {

    private static final Set<String> PARTS =
            Set.of("Elements", "Delegates", "Messages", "Escalations", "Errors", "Variables", "Forms");

    /** Reads the classes of a contract: the one named after the process, and where its variables have one of their own, that. */
    static ProcessContract of(Class<?> process, Class<?>... more) {
        var classes = Stream.concat(Stream.of(process), Arrays.stream(more))
                .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
                .toList();
        return new ProcessContract(
                key(process),
                part(classes, "Elements"),
                part(classes, "Delegates"),
                part(classes, "Messages"),
                part(classes, "Escalations"),
                part(classes, "Errors"),
                part(classes, "Forms"),
                part(classes, "Variables"),
                classes.stream()
                        .filter(type -> type.isMemberClass() && !PARTS.contains(type.getSimpleName()))
                        .flatMap(ProcessContract::constants)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static String key(Class<?> process) {
        try {
            return text(process.getDeclaredField("KEY"));
        } catch (NoSuchFieldException missing) {
            throw new IllegalStateException(process.getName(), missing);
        }
    }

    private static Set<String> part(List<? extends Class<?>> classes, String part) {
        return classes.stream()
                .filter(type -> type.getSimpleName().equals(part)
                        || (!type.isMemberClass() && type.getSimpleName().endsWith(part)))
                .flatMap(ProcessContract::constants)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && Modifier.isPublic(field.getModifiers())
                        && field.getType() == String.class)
                .map(ProcessContract::text);
    }

    private static String text(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
