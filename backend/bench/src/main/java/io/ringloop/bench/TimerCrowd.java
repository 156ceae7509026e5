package io.ringloop.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many waiting timers, copied inside the database from one that plain Camunda has started, with all its rows; all fall due at one moment.
 *
 * @param rows of its definition and of itself, in the order of their references
 */
record TimerCrowd(List<Row> rows) {

    /** Key of the process, of which there must be one instance. */
    static final String PROCESS = "bench-timer";

    /** Longer than the copying of the last table takes. */
    private static final Duration LEAD = Duration.ofSeconds(15);

    /** @param json the row with all its columns */
    record Row(String table, String json) {}

    static TimerCrowd of(JdbcClient plain) {
        String definition = the(plain, "select id_ from act_re_procdef where key_ = '" + PROCESS + "'");
        String deployment = the(plain, "select deployment_id_ from act_re_procdef where key_ = '" + PROCESS + "'");
        String model = the(plain, "select id_ from act_ge_bytearray where name_ like '%timer.bpmn'");
        String instance = instance(plain);
        var rows = new ArrayList<Row>();
        rows.addAll(rows(plain, "act_re_deployment", "id_", deployment));
        rows.addAll(rows(plain, "act_ge_bytearray", "id_", model));
        rows.addAll(rows(plain, "act_re_procdef", "id_", definition));
        rows.addAll(rows(plain, "act_ru_jobdef", "proc_def_id_", definition));
        rows.addAll(rows(plain, "act_ru_execution", "id_", instance));
        rows.addAll(rows(plain, "act_ru_execution", "parent_id_", instance));
        rows.addAll(rows(plain, "act_hi_procinst", "proc_inst_id_", instance));
        rows.addAll(rows(plain, "act_hi_actinst", "proc_inst_id_", instance));
        rows.addAll(rows(plain, "act_ru_job", "process_instance_id_", instance));
        return new TimerCrowd(rows);
    }

    /** Puts the one timer into a database of Camunda that does not have it. */
    void settle(JdbcClient database) {
        for (Row row : rows) {
            database.sql("insert into %1$s select * from jsonb_populate_record(null::%1$s, :row::jsonb)"
                            .formatted(row.table()))
                    .param("row", row.json())
                    .update();
        }
    }

    /** Makes many of the one; the jobs come last, so that none is seen before it has all its rows. */
    static void multiply(JdbcClient database, int timers) {
        String instance = instance(database);
        var copier = new RowCopier(database, timers - 1);
        copier.copy(
                "act_ru_execution",
                "proc_inst_id_",
                instance,
                "id_",
                "root_proc_inst_id_",
                "proc_inst_id_",
                "parent_id_",
                "act_inst_id_");
        copier.copy("act_hi_procinst", "proc_inst_id_", instance, "id_", "root_proc_inst_id_", "proc_inst_id_");
        copier.copy(
                "act_hi_actinst",
                "proc_inst_id_",
                instance,
                "id_",
                "root_proc_inst_id_",
                "proc_inst_id_",
                "parent_act_inst_id_",
                "execution_id_");
        database.sql("analyze").update();
        database.sql("update act_ru_job set duedate_ = (now() at time zone 'utc') + make_interval(secs => :lead)"
                        + " where process_instance_id_ = :instance")
                .param("lead", LEAD.toSeconds())
                .param("instance", instance)
                .update();
        copier.copy(
                "act_ru_job",
                "process_instance_id_",
                instance,
                "id_",
                "root_proc_inst_id_",
                "process_instance_id_",
                "execution_id_");
        database.sql("analyze act_ru_job").update();
    }

    private static String instance(JdbcClient database) {
        return the(database, "select proc_inst_id_ from act_hi_procinst where proc_def_key_ = '" + PROCESS + "'");
    }

    private static String the(JdbcClient database, String query) {
        return database.sql(query).query(String.class).single();
    }

    private static List<Row> rows(JdbcClient database, String table, String column, String value) {
        return database
                .sql("select to_jsonb(t)::text from %s t where %s = :value".formatted(table, column))
                .param("value", value)
                .query(String.class)
                .list()
                .stream()
                .map(json -> new Row(table, json))
                .toList();
    }
}
