package io.ringloop.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.RingloopTest;
import io.ringloop.archive.store.FactRow;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Times;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RingloopTest
class ArchiveIT {

    @Autowired
    Archive archive;

    @Autowired
    PersonalData personalData;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void factIsRefusedOutsideOfATransaction() {
        assertThatThrownBy(() -> archive.append(Fact.of("tested", "test", "1", Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void factOfARolledBackTransactionIsNotKept() {
        var subject = Ids.next();
        transaction.executeWithoutResult(status -> {
            archive.append(Fact.of("tested", "test", subject, Map.of()));
            status.setRollbackOnly();
        });
        assertThat(rows(subject)).isEmpty();
    }

    @Test
    void personalDataIsKeptOnlyAsCiphertextOfThatPerson() {
        var person = Ids.next();
        var subject = Ids.next();
        append(Fact.of("tested", "test", subject, Map.of("n", 1)).about(person, Map.of("name", "李娜")));

        var row = rows(subject).get(0);
        var sealed = row.personal();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("李娜");
        assertThat(personalData.open(person, sealed))
                .hasValueSatisfying(plain ->
                        assertThat(new String(plain, StandardCharsets.UTF_8)).contains("李娜"));
        var other = Ids.next();
        personalData.seal(other, new byte[1]);
        assertThatThrownBy(() -> personalData.open(other, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void personIsErasedWithTheirKeyAndTheHashStaysValid() {
        var person = Ids.next();
        var subject = Ids.next();
        append(Fact.of("tested", "test", subject, Map.of()).about(person, Map.of("name", "张伟")));

        jdbc.sql("delete from archive.person_key where person_id = :person")
                .param("person", person)
                .update();

        var row = rows(subject).get(0);
        assertThat(personalData.open(person, row.personal())).isEmpty();
        assertThat(hash(subject)).isEqualTo(row.contentHash());
    }

    @Test
    void hashTellsEveryColumnApart() {
        var subject = Ids.next();
        append(Fact.of("tested", "test", subject, Map.of("b", 1, "a", "x")).in(Ids.next()));
        var row = rows(subject).get(0);
        assertThat(hash(subject)).isEqualTo(row.contentHash());

        var shifted = new FactRow(
                row.id(),
                row.at(),
                row.kind() + row.subjectType().charAt(0),
                row.subjectType().substring(1),
                row.subjectId(),
                row.businessKey(),
                row.actor(),
                row.data(),
                row.personId(),
                row.personal());
        assertThat(shifted.contentHash()).isNotEqualTo(row.contentHash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update archive.fact set kind = 'forged'",
                "delete from archive.fact",
                "truncate archive.fact",
                "truncate archive.fact_default",
                "update archive.fact_default set kind = 'forged'"
            })
    void databaseRefusesToChangeFacts(String statement) {
        append(Fact.of("tested", "test", Ids.next(), Map.of()));
        transaction.executeWithoutResult(status -> {
            // A row in the default partition as well, so that every statement finds one.
            jdbc.sql("""
                            insert into archive.fact (id, at, kind, subject_type, subject_id, data, content_hash)
                            values (:id, timestamptz '1999-01-01 00:00:00Z', 'old', 'test', '1', '{}', ''::bytea)
                            """).param("id", Ids.next()).update();
            var savepoint = status.createSavepoint();
            assertThatThrownBy(() -> jdbc.sql(statement).update()).rootCause().hasMessageContaining("refused");
            status.rollbackToSavepoint(savepoint);
            status.setRollbackOnly();
        });
    }

    @Test
    void monthlyPartitionRefusesToBeTruncated() {
        var subject = Ids.next();
        append(Fact.of("tested", "test", subject, Map.of()));
        var partition = jdbc.sql("select tableoid::regclass::text from archive.fact where subject_id = :subject")
                .param("subject", subject.toString())
                .query(String.class)
                .single();
        assertThat(partition).matches("archive\\.fact_\\d{4}_\\d{2}");
        assertThatThrownBy(() -> jdbc.sql("truncate " + partition).update())
                .rootCause()
                .hasMessageContaining("refused");
    }

    private void append(Fact fact) {
        transaction.executeWithoutResult(status -> archive.append(fact));
    }

    private byte[] hash(UUID subject) {
        return jdbc.sql("select content_hash from archive.fact where subject_id = :subject")
                .param("subject", subject.toString())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private List<FactRow> rows(UUID subject) {
        return jdbc.sql("select * from archive.fact where subject_id = :subject")
                .param("subject", subject.toString())
                .query((row, number) -> new FactRow(
                        row.getObject("id", UUID.class),
                        Times.read(row, "at"),
                        row.getString("kind"),
                        row.getString("subject_type"),
                        row.getString("subject_id"),
                        row.getObject("business_key", UUID.class),
                        row.getObject("actor", UUID.class),
                        row.getString("data"),
                        row.getObject("person_id", UUID.class),
                        row.getBytes("personal")))
                .list();
    }
}
