package io.ringloop.sources.handling;

import io.ringloop.processes.DailyReportProcess;
import io.ringloop.sources.DailyReport;
import io.ringloop.sources.store.DailyReportStore;
import io.ringloop.sources.store.DeliveryStore;
import io.ringloop.tasks.Task;
import io.ringloop.tasks.TaskContext;
import io.ringloop.tasks.TaskSubject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Daily reports on the work list: what is to be delivered, and what is to be approved. */
@Component
class ReportTasks implements TaskContext {

    private final DailyReportStore store;
    private final DeliveryStore deliveries;
    private final ReportBook book;

    ReportTasks(DailyReportStore store, DeliveryStore deliveries, ReportBook book) {
        this.store = store;
        this.deliveries = deliveries;
        this.book = book;
    }

    @Override
    public String processKey() {
        return DailyReportProcess.KEY;
    }

    @Override
    public Optional<TaskSubject> describe(UUID id) {
        return store.find(id).map(report -> {
            var kind = report.kind().label();
            var text = book.unitName(report.unitId()) + " · " + report.day() + " · " + kind.zh() + " " + kind.en();
            return new TaskSubject(text, null, null, null, report.unitId());
        });
    }

    @Override
    public Map<String, Object> known(Task task) {
        return task.businessKey() == null
                ? Map.of()
                : store.find(task.businessKey()).map(this::known).orElse(Map.of());
    }

    private Map<String, Object> known(DailyReport report) {
        var known = new HashMap<String, Object>();
        known.put("unit", book.unitName(report.unitId()));
        known.put("kind", report.kind().code());
        known.put("day", report.day().toString());
        Optional.ofNullable(report.deliveryId()).flatMap(deliveries::find).ifPresent(delivery -> {
            known.put("fresh", delivery.fresh());
            known.put("faulty", delivery.faulty());
        });
        return known;
    }
}
