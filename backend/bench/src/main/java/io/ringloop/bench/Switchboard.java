package io.ringloop.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The telephone system of the bench: speaks AMI, says what it is told to say, and knows when it said it. It has no queues and no phones of its
 * own, so that it never is what is measured.
 */
final class Switchboard implements AutoCloseable {

    static final String NAME = "bench";
    private static final String END = "\r\n";

    private final ServerSocket server;
    private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();
    private final Set<PhoneCall> calls = ConcurrentHashMap.newKeySet();

    Switchboard() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start("switchboard", this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    Set<PhoneCall> calls() {
        return calls;
    }

    /** Writes events to every connection in one go, and returns {@link System#nanoTime()} of the moment before. */
    long say(List<Map<String, String>> events) throws IOException {
        var text = new StringBuilder();
        events.forEach(event -> append(text, event));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        long now = System.nanoTime();
        for (OutputStream listener : listeners) {
            write(listener, bytes);
        }
        return now;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                start("switchboard connection", () -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = socket.getOutputStream();
            write(out, ("Asterisk Call Manager/11.0.0" + END).getBytes(StandardCharsets.UTF_8));
            var action = new LinkedHashMap<String, String>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isEmpty()) {
                    int colon = line.indexOf(':');
                    action.put(
                            line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                            line.substring(colon + 1).strip());
                } else if (!action.isEmpty()) {
                    answer(out, action);
                    action.clear();
                }
            }
        } catch (IOException gone) {
            // the program ended
        }
    }

    private void answer(OutputStream out, Map<String, String> action) throws IOException {
        String id = action.getOrDefault("actionid", "");
        var text = new StringBuilder();
        var response = event("Response", "Success", "ActionID", id);
        switch (action.getOrDefault("action", "").toLowerCase(java.util.Locale.ROOT)) {
            case "challenge" -> append(text, with(response, "Challenge", "123456789"));
            case "ping" -> append(text, with(response, "Ping", "Pong"));
            case "coresettings" ->
                append(text, with(response, "AMIversion", "11.0.0", "AsteriskVersion", "22.10.0", "SystemName", NAME));
            case "login" -> {
                append(text, with(response, "Message", "Authentication accepted"));
                append(text, event("Event", "FullyBooted", "Privilege", "system,all", "Status", "Fully Booted"));
            }
            case "queuestatus" -> {
                append(text, with(response, "EventList", "start"));
                append(text, event("Event", "QueueParams", "ActionID", id, "Queue", PhoneCall.QUEUE));
                append(
                        text,
                        event(
                                "Event",
                                "QueueStatusComplete",
                                "ActionID",
                                id,
                                "EventList",
                                "Complete",
                                "ListItems",
                                "1"));
            }
            case "coreshowchannels" -> {
                append(text, with(response, "EventList", "start"));
                calls.forEach(call -> append(text, with(call.caller("CoreShowChannel"), "ActionID", id)));
                append(text, event("Event", "CoreShowChannelsComplete", "ActionID", id, "EventList", "Complete"));
            }
            default -> append(text, response);
        }
        write(out, text.toString().getBytes(StandardCharsets.UTF_8));
        if ("login".equalsIgnoreCase(action.get("action")) && !"off".equalsIgnoreCase(action.get("events"))) {
            listeners.add(out);
        }
    }

    /** An AMI message from pairs of key and value. */
    static Map<String, String> event(String... pairs) {
        return with(new LinkedHashMap<>(), pairs);
    }

    static Map<String, String> with(Map<String, String> event, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            event.put(pairs[i], pairs[i + 1]);
        }
        return event;
    }

    private static void append(StringBuilder text, Map<String, String> event) {
        event.forEach(
                (key, value) -> text.append(key).append(": ").append(value).append(END));
        text.append(END);
    }

    private void write(OutputStream out, byte[] bytes) throws IOException {
        try {
            synchronized (out) {
                out.write(bytes);
                out.flush();
            }
        } catch (IOException gone) {
            listeners.remove(out);
        }
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
