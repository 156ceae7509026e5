package io.ringloop.processes;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The contract of a process for the tests. */
record Contract(ProcessContract contract, Class<?> process, List<String> async) {

    /**
     * @param async elements that must begin in their own transaction
     */
    static Contract of(Class<?> process, List<String> async) {
        var contract = BundledProcesses.contracts().stream()
                .filter(one -> process.getSimpleName().startsWith(camelCase(one.key())))
                .findFirst()
                .orElseThrow();
        return new Contract(contract, process, async);
    }

    String key() {
        return contract.key();
    }

    BpmnModelInstance model() {
        return Models.read(key());
    }

    /** The constants of one part; empty if the contract has no such part. */
    Set<String> constants(String part) {
        return switch (part) {
            case "Elements" -> contract.elements();
            case "Delegates" -> contract.delegates();
            case "Messages" -> contract.messages();
            case "Escalations" -> contract.escalations();
            case "Errors" -> contract.errors();
            case "Forms" -> contract.forms();
            case "Variables" -> contract.variables();
            default -> throw new IllegalArgumentException(part);
        };
    }

    /** The values of variables that the contract knows. */
    Set<String> values() {
        return contract.values();
    }

    @Override
    public String toString() {
        return key();
    }

    private static String camelCase(String key) {
        var name = new StringBuilder();
        for (var word : key.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.append("Process").toString();
    }
}
