package io.ringloop.cases.store;

import io.ringloop.cases.Attachment;
import io.ringloop.cases.CaseLink;
import io.ringloop.cases.CaseStatus;
import io.ringloop.cases.LinkKind;
import io.ringloop.shared.Times;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code cases.link}, {@code case_contact} and {@code attachment}: what hangs on a case. */
@Component
public class CaseLinkStore {

    private final JdbcClient jdbc;

    CaseLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was there already. */
    public boolean link(UUID from, UUID to, LinkKind kind, @Nullable UUID actor, Instant at) {
        return jdbc.sql("""
                        insert into cases.link (from_case, to_case, kind, at, actor) values (:from, :to, :kind, :at, :actor)
                        on conflict do nothing
                        """)
                        .param("from", from)
                        .param("to", to)
                        .param("kind", kind.code())
                        .param("at", Times.bind(at))
                        .param("actor", actor)
                        .update()
                > 0;
    }

    /** The links of a case in both directions, the latest first. */
    public List<CaseLink> links(UUID id) {
        return jdbc.sql("""
                        select l.kind, l.outgoing, l.other, l.at, c.number, c.title, c.status
                          from (select kind, true as outgoing, to_case as other, at from cases.link where from_case = :id
                                union all
                                select kind, false, from_case, at from cases.link where to_case = :id) l
                          join cases.case_file c on c.id = l.other
                         order by l.at desc, c.number
                        """)
                .param("id", id)
                .query((row, n) -> new CaseLink(
                        LinkKind.of(row.getString("kind")),
                        row.getBoolean("outgoing"),
                        row.getObject("other", UUID.class),
                        row.getString("number"),
                        row.getString("title"),
                        CaseStatus.of(row.getString("status")),
                        Times.read(row, "at")))
                .list();
    }

    /** False when it was there already. */
    public boolean addContact(UUID id, UUID contact, @Nullable UUID actor, Instant at) {
        return jdbc.sql("""
                        insert into cases.case_contact (case_id, contact_id, at, actor) values (:id, :contact, :at, :actor)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("contact", contact)
                        .param("at", Times.bind(at))
                        .param("actor", actor)
                        .update()
                > 0;
    }

    /** The contacts of a case, the first one first. */
    public List<UUID> contacts(UUID id) {
        return jdbc.sql("select contact_id from cases.case_contact where case_id = :id order by at, contact_id")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    /** The cases a contact belongs to. */
    public List<UUID> casesOf(UUID contact) {
        return jdbc.sql("select case_id from cases.case_contact where contact_id = :contact order by at, case_id")
                .param("contact", contact)
                .query(UUID.class)
                .list();
    }

    /** False when it was there already. */
    public boolean attach(UUID id, UUID file, String name, @Nullable UUID actor, Instant at) {
        return jdbc.sql("""
                        insert into cases.attachment (case_id, file_id, name, at, actor)
                        values (:id, :file, :name, :at, :actor)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("file", file)
                        .param("name", name)
                        .param("at", Times.bind(at))
                        .param("actor", actor)
                        .update()
                > 0;
    }

    public List<Attachment> attachments(UUID id) {
        return jdbc.sql(
                        "select file_id, name, at, actor from cases.attachment where case_id = :id order by at, file_id")
                .param("id", id)
                .query((row, n) -> new Attachment(
                        row.getObject("file_id", UUID.class),
                        row.getString("name"),
                        Times.read(row, "at"),
                        CaseRows.staff(row, "actor")))
                .list();
    }

    /** The master of a merge has the contacts, files and readers of both. */
    public void copy(UUID duplicate, UUID master) {
        for (var sql : List.of("""
                insert into cases.case_contact (case_id, contact_id, at, actor)
                select :master, contact_id, at, actor from cases.case_contact where case_id = :duplicate
                on conflict do nothing
                """, """
                insert into cases.attachment (case_id, file_id, name, at, actor)
                select :master, file_id, name, at, actor from cases.attachment where case_id = :duplicate
                on conflict do nothing
                """, """
                insert into cases.participant (case_id, staff_id, since)
                select :master, staff_id, since from cases.participant where case_id = :duplicate
                on conflict do nothing
                """)) {
            jdbc.sql(sql).param("master", master).param("duplicate", duplicate).update();
        }
    }
}
