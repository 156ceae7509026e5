package io.ringloop.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many timers that fall due at one moment, and when each of them has fired, as the engine's own job log tells it. */
record TimersDrained(Settings settings) {

    /**
     * @param fired in the time that was given
     * @param perSecond from the first to the last
     * @param latenessP99 seconds between the due date and the firing; of one that has not fired, until it was given up
     */
    record Outcome(int fired, double perSecond, double latenessP99) {}

    /** In a database that has one such timer. */
    Outcome measure(JdbcClient database) throws InterruptedException {
        TimerCrowd.multiply(database, settings.timers());
        long limit = System.nanoTime() + settings.drainLimit().toNanos();
        while (waiting(database) && System.nanoTime() < limit) {
            TimeUnit.SECONDS.sleep(1);
        }
        return outcome(database);
    }

    private static boolean waiting(JdbcClient database) {
        return database.sql("select exists (select from act_ru_job where process_def_key_ = :process)")
                .param("process", TimerCrowd.PROCESS)
                .query(Boolean.class)
                .single();
    }

    /** In the job log of the engine state 2 means that it succeeded. All are due at one moment, so lateness tells the order too. */
    private Outcome outcome(JdbcClient database) {
        List<Double> fired = database.sql("""
                        select extract(epoch from timestamp_ - job_duedate_)::float8 from act_hi_job_log
                         where process_def_key_ = :process and job_state_ = 2
                        """)
                .param("process", TimerCrowd.PROCESS)
                .query(Double.class)
                .list();
        List<Double> waiting = database.sql("""
                        select extract(epoch from (now() at time zone 'utc') - duedate_)::float8 from act_ru_job
                         where process_def_key_ = :process
                        """)
                .param("process", TimerCrowd.PROCESS)
                .query(Double.class)
                .list();
        var firing = new Samples(fired);
        var all = new Samples(Stream.concat(fired.stream(), waiting.stream()).toList());
        return new Outcome(fired.size(), fired.size() / (firing.worst() - firing.percentile(0)), all.percentile(0.99));
    }
}
