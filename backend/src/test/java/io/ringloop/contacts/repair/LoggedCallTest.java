package io.ringloop.contacts.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.contacts.Outcome;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedCallTest {

    private static List<LoggedCall> calls(String... lines) {
        var parsed = Arrays.stream(lines)
                .flatMap(line -> QueueLogLine.parse(line).stream())
                .toList();
        return List.copyOf(LoggedCall.of(parsed).values());
    }

    @Test
    void answeredCallIsToldWithWaitTalkAndAgent() {
        var call = calls(
                        "1700000000|pbx-1.1|main|NONE|ENTERQUEUE||13800000001|1",
                        "1700000009|pbx-1.1|main|PJSIP/1001|CONNECT|9|pbx-1.2|4",
                        "1700000069|pbx-1.1|main|PJSIP/1001|COMPLETECALLER|9|60|1")
                .get(0);
        assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(call.agent()).isEqualTo("PJSIP/1001");
        assertThat(call.callerNumber()).isEqualTo("13800000001");
        assertThat(call.waitSeconds()).isEqualTo(9);
        assertThat(call.talkSeconds()).isEqualTo(60);
        assertThat(call.endedAt()).isAfter(call.answeredAt());
    }

    @ParameterizedTest
    @CsvSource({
        "ABANDON|1|1|30, ABANDONED",
        "EXITWITHTIMEOUT|1|1|90, TIMEOUT",
        "EXITEMPTY|1|1|12, LEFT_EMPTY",
        "EXITWITHKEY|1|1|1|40, LEFT_FOR_CALLBACK",
        "WITHDRAW|1|1|40, TIMEOUT"
    })
    void exitsAreToldApart(String exit, Outcome outcome) {
        var call = calls("1700000000|1.1|main|NONE|ENTERQUEUE||138|1", "1700000030|1.1|main|NONE|" + exit)
                .get(0);
        assertThat(call.outcome()).isEqualTo(outcome);
        assertThat(call.waitSeconds()).isPositive();
    }

    @Test
    void callInTwoQueuesEndsAsItEndedInTheLast() {
        var call = calls(
                        "1700000000|1.1|sales|NONE|ENTERQUEUE||138|1",
                        "1700000030|1.1|sales|NONE|EXITWITHTIMEOUT|1|1|30",
                        "1700000031|1.1|main|NONE|ENTERQUEUE||138|1",
                        "1700000040|1.1|main|PJSIP/1001|CONNECT|9|1.2|4")
                .get(0);
        assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(call.queue()).isEqualTo("main");
    }

    @Test
    void tornAndForeignLinesAreNotRead() {
        assertThat(calls("170000", "", "x|1.1|main|NONE|ABANDON|1|1|3", "1700000000|NONE|NONE|NONE|QUEUESTART|"))
                .isEmpty();
    }
}
