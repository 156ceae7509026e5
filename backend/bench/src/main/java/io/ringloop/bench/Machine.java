package io.ringloop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the bench ran on. */
final class Machine {

    private Machine() {}

    static Map<String, Object> describe() throws IOException {
        var machine = new LinkedHashMap<String, Object>();
        machine.put("processor", valueOf("/proc/cpuinfo", "model name"));
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put(
                "memoryGb", Long.parseLong(valueOf("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1_048_576);
        machine.put("system", valueOf("/etc/os-release", "PRETTY_NAME").replace("\"", ""));
        machine.put("java", System.getProperty("java.version"));
        return machine;
    }

    private static String valueOf(String file, String key) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(line.contains("=") ? '=' : ':') + 1)
                            .strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
