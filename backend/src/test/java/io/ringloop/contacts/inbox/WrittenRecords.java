package io.ringloop.contacts.inbox;

import io.ringloop.telephony.Channel;
import io.ringloop.telephony.PbxRecords;
import io.ringloop.telephony.Telephony;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** The files of an Asterisk, written line by line as it writes them. */
final class WrittenRecords {

    final Path cel;
    final Path queueLog;

    WrittenRecords(Path directory) throws IOException {
        cel = Files.createFile(directory.resolve("cel.csv"));
        queueLog = Files.createFile(directory.resolve("queue_log"));
    }

    PbxRecords read() {
        return Telephony.records(queueLog, cel);
    }

    WrittenRecords channel(Instant at, String type, Channel channel) throws IOException {
        return cel(at, type, channel, "", "");
    }

    WrittenRecords bridge(Instant at, String type, Channel channel, String bridge) throws IOException {
        return cel(at, type, channel, "", "{\"bridge_id\":\"" + bridge + "\",\"bridge_technology\":\"simple_bridge\"}");
    }

    WrittenRecords hangup(Instant at, Channel channel) throws IOException {
        return cel(at, "HANGUP", channel, "", "{\"hangupcause\":16,\"hangupsource\":\"\",\"dialstatus\":\"\"}");
    }

    WrittenRecords told(Instant at, Channel channel, String event, String text) throws IOException {
        return cel(at, "USER_DEFINED", channel, event, "{\"extra\":\"" + text + "\"}");
    }

    private WrittenRecords cel(Instant at, String type, Channel channel, String event, String extra)
            throws IOException {
        var time = at.getEpochSecond() + "." + "%06d".formatted(at.getNano() / 1000);
        var fields = new String[] {
            type,
            time,
            channel.uniqueid(),
            channel.linkedid(),
            channel.name(),
            channel.exten(),
            channel.context(),
            channel.callerNumber(),
            "4000",
            event,
            extra.replace("\"", "\"\"")
        };
        Files.writeString(cel, "\"" + String.join("\",\"", fields) + "\"\n", StandardOpenOption.APPEND);
        return this;
    }

    /** {@code rest} is queue, member, event and data. */
    WrittenRecords queue(Instant at, String caller, String rest) throws IOException {
        Files.writeString(queueLog, at.getEpochSecond() + "|" + caller + "|" + rest + "\n", StandardOpenOption.APPEND);
        return this;
    }
}
