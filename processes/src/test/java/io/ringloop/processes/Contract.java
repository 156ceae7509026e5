package io.ringloop.processes;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The contract class of a process, read for the tests. */
record Contract(String key, List<Class<?>> classes, List<String> async) {

    /**
     * @param async elements that must begin in their own transaction
     */
    static Contract of(Class<?> process, List<String> async, Class<?>... more) {
        var classes = new ArrayList<Class<?>>();
        for (var type :
                Stream.<Class<?>>concat(Stream.of(process), Arrays.stream(more)).toList()) {
            classes.add(type);
            classes.addAll(List.of(type.getDeclaredClasses()));
        }
        return new Contract(value(field(process, "KEY")), classes, async);
    }

    BpmnModelInstance model() {
        return Models.read(key);
    }

    /** The constants of one part; empty if the contract has no such part. */
    Set<String> constants(String part) {
        return named(part).flatMap(type -> values(type).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The values of variables that the contract knows. */
    Set<String> values() {
        var parts = Set.of("Elements", "Delegates", "Messages", "Escalations", "Errors", "Variables", "Forms");
        return classes.stream()
                .filter(type -> type.isMemberClass() && !parts.contains(type.getSimpleName()))
                .flatMap(type -> values(type).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return key;
    }

    private Stream<Class<?>> named(String part) {
        return classes.stream()
                .filter(type -> type.getSimpleName().equals(part)
                        || (!type.isMemberClass() && type.getSimpleName().endsWith(part)));
    }

    private static Set<String> values(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(Contract::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
