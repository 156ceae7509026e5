package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.joined;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.contacts.repair.GapEnded;
import io.ringloop.contacts.repair.QueueLogRepair;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.SnapshotTaken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RingloopTest
class QueueLogRepairIT {

    @Autowired
    QueueLogRepair repair;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    @TempDir
    Path directory;

    @Test
    void callsOfTheGapAreTakenInAndLostEndsPutRight() throws IOException {
        var line = new TestLine(inbox, jdbc, clock);
        var agent = people.agent();
        line.tell(joined("seen#log", "main")).settle();
        line.reconnect()
                .tell(new SnapshotTaken(List.of("main"), List.of(), List.of(), List.of()))
                .settle();
        assertThat(line.column("seen#log", "outcome")).isEqualTo("unobserved");
        var from = clock.instant().getEpochSecond() - 60;
        var log = Files.writeString(directory.resolve("queue_log"), """
                %1$d|seen#log|main|NONE|ABANDON|1|1|44
                %1$d|unseen#a|main|NONE|ENTERQUEUE||13955550001|1
                %2$d|unseen#a|main|NONE|ABANDON|1|1|30
                %1$d|unseen#b|main|NONE|ENTERQUEUE||13955550002|1
                %1$d|unseen#b|main|%3$s|CONNECT|3|x|2
                %2$d|unseen#b|main|%3$s|COMPLETECALLER|3|25|1
                %2$d|still#here|main|NONE|ENTERQUEUE||13955550003|1
                """.formatted(from, from + 30, agent.phone()));
        var gap = new GapEnded(line.pbx, Ids.next(), clock.instant().minusSeconds(90), clock.instant());
        assertThat(repair.repair(gap, log, inbox)).isEqualTo(3);
        line.settle();
        assertThat(line.column("seen#log", "outcome")).isEqualTo("abandoned");
        assertThat(line.column("unseen#a", "outcome")).isEqualTo("abandoned");
        assertThat(line.column("unseen#b", "outcome")).isEqualTo("answered");
        assertThat(line.column("unseen#b", "agent_id")).isEqualTo(agent.id().toString());
        assertThat(line.contacts()).isEqualTo(3);
        assertThat(repair.repair(gap, log, inbox)).isZero();
    }
}
