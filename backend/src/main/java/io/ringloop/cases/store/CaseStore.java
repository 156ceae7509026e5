package io.ringloop.cases.store;

import io.ringloop.cases.CaseFile;
import io.ringloop.people.StaffId;
import io.ringloop.shared.SearchTokens;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code cases.case_file} and {@code cases.participant}, one case at a time. */
@Component
public class CaseStore {

    private static final int LONGEST_SEARCH = 1_000;

    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CaseFile> find(UUID id) {
        return jdbc.sql("select * from cases.case_file where id = :id")
                .param("id", id)
                .query(CaseRows::file)
                .optional();
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    public Optional<CaseFile> lock(UUID id) {
        return jdbc.sql("select * from cases.case_file where id = :id for update")
                .param("id", id)
                .query(CaseRows::file)
                .optional();
    }

    /** Open cases that somebody answers for, locked. */
    public List<CaseFile> lockOpenOf(StaffId owner) {
        return jdbc.sql("""
                        select * from cases.case_file where owner_id = :owner and status <> 'closed' order by id for update
                        """).param("owner", owner.value()).query(CaseRows::file).list();
    }

    /** All cases of a customer, locked. */
    public List<CaseFile> lockOfCustomer(UUID customer) {
        return jdbc.sql("select * from cases.case_file where customer_id = :customer order by id for update")
                .param("customer", customer)
                .query(CaseRows::file)
                .list();
    }

    public int countOfCustomer(UUID customer) {
        return jdbc.sql("select count(*) from cases.case_file where customer_id = :customer")
                .param("customer", customer)
                .query(Integer.class)
                .single();
    }

    /** @param number what its people's number counts up to */
    public void insert(CaseFile file, long serial, List<String> customerNumbers) {
        jdbc.sql("""
                        insert into cases.case_file
                               (id, number, serial, kind, status, title, customer_id, customer_name, product, severity,
                                channel, centre_id, unit_id, owner_id, claimed_at, received_at, opened_at, opened_by, due_at,
                                warn_at, changed_at, words, search, tokens, version)
                        values (:id, :number, :serial, :kind, :status, :title, :customer, :customerName, :product, :severity,
                                :channel, :centre, :unit, :owner, :claimed, :received, :opened, :openedBy, :due,
                                :warn, :changed, :words, :search, :tokens, :version)
                        """)
                .param("number", file.number())
                .param("serial", serial)
                .param("kind", file.kind().code())
                .param("channel", file.channel())
                .param("centre", file.centreId())
                .param("opened", Times.bind(file.openedAt()))
                .param("openedBy", id(file.openedBy()))
                .params(columns(file))
                .params(search(file, customerNumbers))
                .update();
    }

    /** Writes everything but what it is found by. Returns 0 when somebody else changed it since the version before. */
    public int update(CaseFile file) {
        return jdbc.sql("""
                        update cases.case_file
                           set status = :status, title = :title, customer_id = :customer, customer_name = :customerName,
                               product = :product, severity = :severity, unit_id = :unit, owner_id = :owner,
                               claimed_at = :claimed, received_at = :received, due_at = :due, warn_at = :warn,
                               changed_at = :changed, closed_at = :closed, close_reason = :closeReason,
                               merged_into = :mergedInto, reopen_count = :reopenCount, words = :words, version = :version
                         where id = :id and version = :version - 1
                        """).params(columns(file)).update();
    }

    /** Writes what a case is found by. */
    public void updateSearch(CaseFile file, List<String> customerNumbers) {
        jdbc.sql("update cases.case_file set search = :search, tokens = :tokens where id = :id")
                .param("id", file.id())
                .params(search(file, customerNumbers))
                .update();
    }

    /** The deadline as the clocks have it; the version stays. */
    public void updateDeadline(UUID id, Instant due, @Nullable Instant warn) {
        jdbc.sql("update cases.case_file set due_at = :due, warn_at = :warn where id = :id")
                .param("id", id)
                .param("due", Times.bind(due))
                .param("warn", Times.bindNullable(warn))
                .update();
    }

    /** From now on this person may read the case. */
    public void addParticipant(UUID id, StaffId staff, Instant at) {
        jdbc.sql("""
                        insert into cases.participant (case_id, staff_id, since) values (:id, :staff, :at)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("staff", staff.value())
                .param("at", Times.bind(at))
                .update();
    }

    public boolean isParticipant(UUID id, StaffId staff) {
        return jdbc.sql("select exists (select 1 from cases.participant where case_id = :id and staff_id = :staff)")
                .param("id", id)
                .param("staff", staff.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody must have nothing at all to do with a case, as {@code tasks} publishes it. */
    public boolean isExcluded(UUID id, StaffId staff) {
        return jdbc.sql(
                        "select exists (select 1 from tasks.v_exclusion where business_key = :id and staff_id = :staff)")
                .param("id", id)
                .param("staff", staff.value())
                .query(Boolean.class)
                .single();
    }

    private static Map<String, @Nullable Object> columns(CaseFile file) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", file.id());
        columns.put("status", file.status().code());
        columns.put("title", file.title());
        columns.put("customer", file.customerId());
        columns.put("customerName", file.customerName());
        columns.put("product", file.product());
        columns.put("severity", file.severity());
        columns.put("unit", file.unitId());
        columns.put("owner", id(file.owner()));
        columns.put("claimed", Times.bindNullable(file.claimedAt()));
        columns.put("received", Times.bind(file.receivedAt()));
        columns.put("due", Times.bindNullable(file.dueAt()));
        columns.put("warn", Times.bindNullable(file.warnAt()));
        columns.put("changed", Times.bind(file.changedAt()));
        columns.put("closed", Times.bindNullable(file.closedAt()));
        columns.put("closeReason", file.closeReason());
        columns.put("mergedInto", file.mergedInto());
        columns.put("reopenCount", file.reopenCount());
        columns.put("words", file.words());
        columns.put("version", file.version());
        return columns;
    }

    private static Map<String, Object> search(CaseFile file, List<String> customerNumbers) {
        var text = new StringBuilder(file.title());
        if (file.customerName() != null) {
            text.append(' ').append(file.customerName());
        }
        customerNumbers.forEach(number -> text.append(' ').append(number));
        if (file.product() != null) {
            text.append(' ').append(file.product());
        }
        text.append(' ').append(file.words());
        var all = text.toString();
        return Map.of(
                "search", SearchTokens.normal(all, LONGEST_SEARCH),
                "tokens", CaseRows.texts(SearchTokens.index(all, LONGEST_SEARCH)));
    }

    private static @Nullable UUID id(@Nullable StaffId staff) {
        return staff == null ? null : staff.value();
    }
}
