package io.ringloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A long report of purchases on its way: uploaded and checked, delivered, approved, taken over row by row. */
record ReportedRows(Settings settings, RingloopSide ringloop) {

    private static final long LONGEST_WAIT_SECONDS = 60;

    /**
     * @param checkSeconds from the upload until the answer tells what is wrong with each row
     * @param deliverSeconds until the branch has it
     * @param checkHeap megabytes that were in use at most, once collected, while it was checked and delivered
     * @param taken rows taken over so far
     * @param takenPerSecond of them
     */
    record Outcome(double checkSeconds, double deliverSeconds, long checkHeap, int taken, double takenPerSecond) {}

    Outcome measure() throws IOException, InterruptedException {
        String report = owed();
        byte[] table = table(settings.reportedRows()).getBytes(StandardCharsets.UTF_8);
        Web partner = ringloop.partner();
        var heap = ringloop.heap();

        long begun = System.nanoTime();
        JsonNode checked = partner.put("/api/daily-reports/" + report + "/table?fileName=bench.csv", table);
        double checkSeconds = secondsSince(begun);
        refuseOther(settings.reportedRows(), checked.path("table").path("fresh").asInt());

        long delivering = System.nanoTime();
        partner.post("/api/daily-reports/" + report + "/deliver", Map.of(), "If-Match", version(checked));
        double deliverSeconds = secondsSince(delivering);
        long checkHeap = heap.peakMegabytes();

        approve(report);
        long taking = System.nanoTime();
        int taken = taken(report);
        while (taken < settings.reportedRows()
                && secondsSince(taking) < settings.takingLimit().toSeconds()) {
            TimeUnit.SECONDS.sleep(1);
            taken = taken(report);
        }
        return new Outcome(checkSeconds, deliverSeconds, checkHeap, taken, taken / secondsSince(taking));
    }

    /** The report that the demonstration's station owes for today. */
    private String owed() throws IOException, InterruptedException {
        var station = database()
                .sql("select id from people.org_unit where kind = 'PARTNER' order by id limit 1")
                .query(UUID.class)
                .single();
        ringloop.web()
                .post(
                        "/api/reporters",
                        Map.of("unitId", station, "kind", "purchase"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        return ringloop.web()
                .get("/api/daily-reports?kind=purchase&unit=" + station)
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    /** Every row of a customer who is not known yet. */
    private static String table(int rows) {
        var table = new StringBuilder("姓名,电话,产品编码,车架号,购买日期,地址,金额\n");
        var bought = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        for (int row = 0; row < rows; row++) {
            table.append("客户%d,15%09d,X3,VIN%08d,%s,世纪大道 %d 号,%d\n"
                    .formatted(row, row, row, bought, row % 2_000, 1_000 + row % 4_000));
        }
        return table.toString();
    }

    private void approve(String report) throws IOException, InterruptedException {
        String task = approval(report);
        JsonNode claimed = ringloop.web()
                .post(
                        task + "/claim",
                        Map.of(),
                        "If-Match",
                        version(ringloop.web().get(task)));
        ringloop.web()
                .post(
                        task + "/complete",
                        Map.of("values", Map.of("reportDecision", "approve")),
                        "If-Match",
                        version(claimed));
    }

    private String approval(String report) throws InterruptedException {
        for (long begun = System.nanoTime(); secondsSince(begun) < LONGEST_WAIT_SECONDS; ) {
            var task = database()
                    .sql("""
                            select id from tasks.task
                             where business_key = :report and element_id = 'user_ApproveReport' and state = 'open'
                            """)
                    .param("report", UUID.fromString(report))
                    .query(UUID.class)
                    .optional();
            if (task.isPresent()) {
                return "/api/tasks/" + task.get();
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("nobody was asked to approve the report");
    }

    private int taken(String report) {
        return database()
                .sql("""
                        select count(*) from sources.reported_row r join sources.delivery d on d.id = r.delivery_id
                         where d.report_id = :report and r.outcome = 'taken'
                        """)
                .param("report", UUID.fromString(report))
                .query(Integer.class)
                .single();
    }

    private JdbcClient database() {
        return ringloop.database();
    }

    private static void refuseOther(int wanted, int found) {
        if (found != wanted) {
            throw new IllegalStateException(found + " of " + wanted + " rows could be read");
        }
    }

    private static String version(JsonNode row) {
        return "\"" + row.path("version").asInt() + "\"";
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
