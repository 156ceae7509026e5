package io.ringloop.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for the route of a call as Asterisk's dialplan does: a FastAGI request, answered by channel variables. */
record Agi(int port) {

    private static final Pattern SET_VARIABLE = Pattern.compile("SET VARIABLE \"?(\\w+)\"? \"(.*)\"");
    private static final int LIMIT_MILLIS = 5_000;

    /** The variables that were set on the channel. */
    Map<String, String> ask(String uniqueid, String channel, String number, String called) throws IOException {
        var variables = new HashMap<String, String>();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LIMIT_MILLIS);
            write(socket, request(uniqueid, channel, number, called));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Matcher set = SET_VARIABLE.matcher(line);
                if (set.matches()) {
                    variables.put(set.group(1), set.group(2));
                }
                write(socket, "200 result=1\n");
            }
        }
        return variables;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static String request(String uniqueid, String channel, String number, String called) {
        return """
                agi_network: yes
                agi_network_script: route
                agi_request: agi://127.0.0.1/route
                agi_channel: %2$s
                agi_language: zh
                agi_type: PJSIP
                agi_uniqueid: %1$s
                agi_version: 22.10.0
                agi_callerid: %3$s
                agi_calleridname: unknown
                agi_callingpres: 0
                agi_callingani2: 0
                agi_callington: 0
                agi_callingtns: 0
                agi_dnid: %4$s
                agi_rdnis: unknown
                agi_context: ringloop-inbound
                agi_extension: %4$s
                agi_priority: 1
                agi_enhanced: 0.0
                agi_accountcode:
                agi_threadid: 1
                agi_arg_1: bench
                agi_arg_2: %1$s
                agi_arg_3: %4$s
                agi_arg_4:

                """.formatted(uniqueid, channel, number, called);
    }
}
