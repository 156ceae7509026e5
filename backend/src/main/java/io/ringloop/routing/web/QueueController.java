package io.ringloop.routing.web;

import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.routing.Routing;
import io.ringloop.routing.ServiceQueue;
import io.ringloop.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The queues of the centre. */
@RestController
@RequestMapping("/api/queues")
class QueueController {

    private final Routing routing;

    QueueController(Routing routing) {
        this.routing = routing;
    }

    record QueueRow(
            String key,
            Text name,
            @Nullable String line,
            int acwLimitSec,
            int acwHardLimitSec,
            int shortAbandonSec,
            int serviceLevelSec,
            String strategy) {

        static QueueRow of(ServiceQueue queue) {
            return new QueueRow(
                    queue.key(),
                    queue.name(),
                    queue.line(),
                    queue.acwLimitSec(),
                    queue.acwHardLimitSec(),
                    queue.shortAbandonSec(),
                    queue.serviceLevelSec(),
                    queue.strategy().code());
        }
    }

    @GetMapping
    @Requires(Permission.OWN_ACCOUNT)
    List<QueueRow> list() {
        return routing.queues().stream().map(QueueRow::of).toList();
    }
}
