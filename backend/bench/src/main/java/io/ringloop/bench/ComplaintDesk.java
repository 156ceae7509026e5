package io.ringloop.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where complaints by letter are registered in Ringloop, each of a customer who never complained before. */
final class ComplaintDesk {

    private static final int CUSTOMERS = 1_000;

    private final Web agent;
    private final NewTasks tasks;
    private final JdbcClient database;
    private final Queue<UUID> customers = new ArrayDeque<>();

    /** @param agent a browser in which an agent is signed in */
    ComplaintDesk(Web agent, NewTasks tasks, JdbcClient database) {
        this.agent = agent;
        this.tasks = tasks;
        this.database = database;
    }

    /** Registers one, completes its first form, and returns when the task of its tier is visible. */
    void open() throws IOException, InterruptedException {
        var letter = Letter.next();
        var first = tasks.about(letter.mark());
        agent.post(
                "/api/complaints",
                Map.of(
                        "customerId",
                        newCustomer(),
                        "channel",
                        "letter",
                        "registration",
                        Map.of("facts", letter.facts(), "feedbackPhone", Letter.PHONE)),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        JsonNode form = NewTasks.await(first);
        var second = tasks.about(letter.mark());
        agent.post(
                "/api/tasks/" + form.path("id").asText() + "/complete",
                Map.of("values", letter.answers()),
                "If-Match",
                "\"" + form.path("version").asInt() + "\"");
        Letter.check(NewTasks.await(second), "assignee", "dueAt");
    }

    private synchronized UUID newCustomer() {
        if (customers.isEmpty()) {
            customers.addAll(newCustomers());
        }
        return customers.remove();
    }

    private List<UUID> newCustomers() {
        return database.sql("""
                        insert into customers.customer (id, name, search, tokens, created_at, changed_at)
                        select gen_random_uuid(), name, search, tokens, created_at, changed_at
                          from (select * from customers.customer order by created_at, id limit 1) one
                         cross join generate_series(1, :customers)
                        returning id
                        """).param("customers", CUSTOMERS).query(UUID.class).list();
    }
}
