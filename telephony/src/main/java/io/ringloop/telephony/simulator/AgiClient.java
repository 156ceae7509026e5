package io.ringloop.telephony.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the FastAGI server as Asterisk's AGI application does: sends the call's data, then obeys commands until the server hangs up. */
final class AgiClient {

    private static final Pattern SET = Pattern.compile("SET VARIABLE (?:\"([^\"]*)\"|(\\S+)) (?:\"(.*)\"|(\\S*))");

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "simulator-agi");
        thread.setDaemon(true);
        return thread;
    });

    /** The variables that were set, none when the server was not there, broke off or took longer than the guard. */
    void ask(
            InetSocketAddress server,
            SimChannel channel,
            String[] arguments,
            Duration guard,
            Consumer<Map<String, String>> answered) {
        threads.execute(() -> answered.accept(talk(server, channel, arguments, guard)));
    }

    void close() {
        threads.shutdownNow();
    }

    private static Map<String, String> talk(
            InetSocketAddress server, SimChannel channel, String[] arguments, Duration guard) {
        Map<String, String> variables = new HashMap<>();
        long until = System.nanoTime() + guard.toNanos();
        try (Socket socket = new Socket()) {
            socket.connect(server, (int) guard.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(environment(server, channel, arguments).getBytes(StandardCharsets.UTF_8));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            while (true) {
                socket.setSoTimeout((int) Math.max(1, (until - System.nanoTime()) / 1_000_000));
                String command = in.readLine();
                if (command == null || System.nanoTime() > until) {
                    return variables;
                }
                obey(command, variables);
                out.write("200 result=1\n".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException absentOrSilent) {
            return variables;
        }
    }

    private static void obey(String command, Map<String, String> variables) {
        Matcher set = SET.matcher(command.trim());
        if (set.matches()) {
            String name = set.group(1) != null ? set.group(1) : set.group(2);
            String value = set.group(3) != null ? set.group(3) : set.group(4);
            variables.put(name.toUpperCase(Locale.ROOT), value);
        }
    }

    private static String environment(InetSocketAddress server, SimChannel channel, String[] arguments) {
        StringBuilder text = new StringBuilder();
        line(text, "network", "yes");
        line(text, "network_script", "route");
        line(text, "request", "agi://" + server.getHostString() + ":" + server.getPort() + "/route");
        line(text, "channel", channel.name);
        line(text, "language", channel.language);
        line(text, "type", "PJSIP");
        line(text, "uniqueid", channel.uniqueid);
        line(text, "version", "22.10.1");
        line(text, "callerid", channel.callerNumber == null ? "unknown" : channel.callerNumber);
        line(text, "calleridname", "unknown");
        line(text, "callingpres", "0");
        line(text, "dnid", channel.exten);
        line(text, "rdnis", "unknown");
        line(text, "context", channel.context);
        line(text, "extension", channel.exten);
        line(text, "priority", "1");
        line(text, "enhanced", "0.0");
        line(text, "accountcode", "");
        line(text, "threadid", "1");
        for (int i = 0; i < arguments.length; i++) {
            line(text, "arg_" + (i + 1), arguments[i]);
        }
        return text.append('\n').toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("agi_").append(name).append(": ").append(value).append('\n');
    }
}
