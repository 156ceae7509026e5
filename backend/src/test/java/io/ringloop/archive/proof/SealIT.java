package io.ringloop.archive.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.RingloopTest;
import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.archive.VerifyCommand;
import io.ringloop.archive.proof.Finding.Kind;
import io.ringloop.archive.store.ChainStore;
import io.ringloop.archive.store.FactRow;
import io.ringloop.archive.store.Seal;
import io.ringloop.archive.store.SealStore;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Times;
import io.ringloop.shared.database.DatabaseAccess;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes the trail behind the application's back is found out. Catalogue 245, 246. */
@RingloopTest
class SealIT {

    @Autowired
    Sealing sealing;

    @Autowired
    Archive archive;

    @Autowired
    SealStore seals;

    @Autowired
    ChainStore chain;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseAccess access;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    /** Three facts of one block, and the anchors of all blocks. */
    private List<UUID> facts;

    private long block;
    private AnchorFile anchors;

    @BeforeEach
    void threeFactsAreSealed() {
        var subject = Ids.next().toString();
        transaction.executeWithoutResult(status -> archive.appendAll(List.of(
                Fact.of("tested", "seal", subject, Map.of("n", 1)),
                Fact.of("tested", "seal", subject, Map.of("n", 2)),
                Fact.of("tested", "seal", subject, Map.of("n", 3)))));
        facts = jdbc.sql("select id from archive.fact where subject_id = :subject order by id")
                .param("subject", subject)
                .query(UUID.class)
                .list();
        Awaitility.await().until(() -> {
            sealing.seal();
            return blockOf(facts.get(2)) > 0;
        });
        block = blockOf(facts.get(1));
        anchors = new AnchorFile(folder.resolve("anchors"));
        for (var page = seals.after(0, 1000);
                !page.isEmpty();
                page = seals.after(page.get(page.size() - 1).number(), 1000)) {
            anchors.add(page.stream().map(Anchor::of).toList());
        }
    }

    private long blockOf(UUID fact) {
        return jdbc.sql("select coalesce((select block from archive.sealed_fact where fact_id = :fact), 0)")
                .param("fact", fact)
                .query(Long.class)
                .single();
    }

    private List<Finding> found() {
        return new Verification(seals, chain, anchors, clock).run().findings();
    }

    /** With the guards of the database out of the way, as an administrator of it can do; nothing of it stays. */
    private List<Finding> foundAfter(Consumer<JdbcClient> tampering) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            for (var table : List.of("archive.fact", "archive.seal", "archive.sealed_fact")) {
                jdbc.sql("alter table " + table + " disable trigger user").update();
            }
            tampering.accept(jdbc);
            return found();
        });
    }

    private List<Finding> foundAfter(String sql) {
        return foundAfter(database -> database.sql(sql)
                .param("fact", facts.get(1))
                .param("other", facts.get(2))
                .param("block", block)
                .update());
    }

    private Finding about(Kind kind) {
        return new Finding(kind, block, facts.get(1));
    }

    @Test
    void item245_whatNobodyTouchedIsAsItWasSealed() {
        // tests move the clock, so blocks of theirs may seem to be from earlier than what they hold
        assertThat(found()).extracting(Finding::kind).isSubsetOf(Kind.FACT_FROM_LATER, Kind.BLOCK_FROM_EARLIER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update archive.fact set kind = 'forged' where id = :fact",
                "update archive.fact set data = '{\"n\": 9}' where id = :fact",
                "update archive.fact set actor = :other where id = :fact",
                "update archive.fact set person_id = :other, personal = '\\x00' where id = :fact",
                "update archive.fact set kind = 'forged', content_hash = sha256('forged') where id = :fact"
            })
    void item245_aChangedFactIsNamed(String sql) {
        assertThat(foundAfter(sql)).contains(about(Kind.FACT_CHANGED));
    }

    @Test
    void item245_aFactPutBackWithItsHashReckonedAnewIsNamed() {
        assertThat(foundAfter(database -> {
                    var row = row(facts.get(1));
                    var forged = new FactRow(
                            row.id(),
                            row.at(),
                            row.kind(),
                            row.subjectType(),
                            row.subjectId(),
                            null,
                            null,
                            "{\"n\":9}",
                            null,
                            null);
                    database.sql("delete from archive.fact where id = :fact")
                            .param("fact", row.id())
                            .update();
                    insert(forged, "pg_current_xact_id()");
                }))
                .contains(about(Kind.FACT_CHANGED));
    }

    @Test
    void item245_aRemovedFactIsNamed() {
        assertThat(foundAfter("delete from archive.fact where id = :fact")).contains(about(Kind.FACT_REMOVED));
    }

    @Test
    void item245_anEmptiedTrailIsNotTakenForANewOne() {
        assertThat(foundAfter(
                        database -> database.sql("delete from archive.fact").update()))
                .contains(new Finding(Kind.FACT_REMOVED, 1L, first(1)));
    }

    @Test
    void item245_aFactPutAmongSealedOnesIsNamed() {
        var id = Ids.next();
        assertThat(foundAfter(database -> insert(
                        new FactRow(id, at(facts.get(1)), "forged", "seal", "x", null, null, "{}", null, null),
                        "'3'::xid8")))
                .contains(new Finding(Kind.FACT_INSERTED, null, id));
    }

    @Test
    void item245_anotherOrderIsFound() {
        assertThat(foundAfter("update archive.sealed_fact set ordinal = -ordinal where fact_id in (:fact, :other)"))
                .contains(Finding.ofBlock(Kind.BLOCK_CHANGED, block), about(Kind.FACT_MOVED));
    }

    @Test
    void item245_aBlockThatHoldsSomethingElseIsFound() {
        assertThat(foundAfter("update archive.sealed_fact set content_hash = sha256('x') where fact_id = :fact"))
                .contains(Finding.ofBlock(Kind.BLOCK_CHANGED, block), about(Kind.FACT_CHANGED));
        assertThat(foundAfter("delete from archive.sealed_fact where fact_id = :fact"))
                .contains(
                        Finding.ofBlock(Kind.BLOCK_CHANGED, block),
                        new Finding(Kind.FACT_INSERTED, null, facts.get(1)));
    }

    @Test
    void item245_aRemovedBlockIsFound() {
        assertThat(foundAfter("delete from archive.seal where number = :block"))
                .contains(Finding.ofBlock(Kind.BLOCK_MISSING, block));
        assertThat(foundAfter(database -> {
                    database.sql(
                                    "delete from archive.fact f using archive.sealed_fact s where s.fact_id = f.id and s.block >= :block")
                            .param("block", block)
                            .update();
                    database.sql("delete from archive.sealed_fact where block >= :block")
                            .param("block", block)
                            .update();
                    database.sql("delete from archive.seal where number >= :block")
                            .param("block", block)
                            .update();
                }))
                .as("the end of the chain is held by its anchor")
                .contains(Finding.ofBlock(Kind.BLOCK_MISSING, block));
    }

    @Test
    void item245_aChainThatWasWrittenAnewDiffersFromItsAnchors() {
        assertThat(foundAfter(database -> {
                    database.sql("update archive.sealed_fact set content_hash = sha256('x') where fact_id = :fact")
                            .param("fact", facts.get(1))
                            .update();
                    writtenAnew(seals.after(block - 1, 1).get(0));
                }))
                .contains(Finding.ofBlock(Kind.ANCHOR_DIFFERS, block))
                .doesNotContain(Finding.ofBlock(Kind.BLOCK_CHANGED, block));
    }

    @Test
    void item245_aWrongClockIsFound() {
        assertThat(foundAfter("update archive.seal set sealed_at = sealed_at - interval '1 day' where number = :block"))
                .contains(Finding.ofBlock(Kind.ANCHOR_DIFFERS, block))
                .extracting(Finding::kind)
                .contains(Kind.FACT_FROM_LATER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update archive.seal set facts = 1",
                "delete from archive.seal",
                "truncate archive.seal cascade",
                "update archive.sealed_fact set ordinal = 1",
                "delete from archive.sealed_fact",
                "truncate archive.sealed_fact"
            })
    void item245_theDatabaseRefusesToChangeSeals(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("is refused");
    }

    @Test
    void aTrailRestoredInAnotherClusterIsSealedOnWhateverItsTransactionsWereCalled() {
        var id = Ids.next();
        var sealed = transaction.execute(status -> {
            status.setRollbackOnly();
            insert(
                    new FactRow(id, clock.instant(), "restored", "seal", "x", null, null, "{}", null, null),
                    "'9000000000000'::xid8");
            jdbc.sql("update archive.sealing set cluster = 'elsewhere'").update();
            while (sealing.seal()) {
                assertThat(status.isRollbackOnly()).isTrue();
            }
            return blockOf(id);
        });
        assertThat(sealed).isPositive();
    }

    @Test
    void theCommandNamesTheHeadAndWhatItFinds() {
        var said = new ByteArrayOutputStream();
        var settings = Map.of(
                "RINGLOOP_DB_URL", access.url(),
                "RINGLOOP_DB_USER", access.user(),
                "RINGLOOP_DB_PASSWORD", access.password());
        var missing = anchors.read().get(anchors.read().size() - 1).number() + 1_000_000;
        anchors.add(List.of(new Anchor(missing, "00", Instant.EPOCH)));

        var code = new VerifyCommand(settings, new PrintStream(said, true, StandardCharsets.UTF_8))
                .run(new String[] {"verify-audit", folder.resolve("anchors").toString()});

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Head: block ", "block-missing block " + missing, "NOT AS IT WAS SEALED");
    }

    private void writtenAnew(Seal seal) {
        var anew = new Seal(seal.number(), seal.sealedAt(), seal.facts(), seals.root(seal.number()), seal.previous());
        jdbc.sql("update archive.seal set root = :root, hash = :hash where number = :number")
                .param("root", anew.root())
                .param("hash", anew.hash())
                .param("number", anew.number())
                .update();
    }

    private UUID first(long number) {
        return jdbc.sql("select fact_id from archive.sealed_fact where block = :block and ordinal = 1")
                .param("block", number)
                .query(UUID.class)
                .single();
    }

    private Instant at(UUID fact) {
        return row(fact).at();
    }

    private FactRow row(UUID fact) {
        return chain.facts(block, block).stream()
                .filter(held -> held.id().equals(fact))
                .findFirst()
                .orElseThrow()
                .row();
    }

    private void insert(FactRow row, String xact) {
        jdbc.sql(
                        "insert into archive.fact (id, at, xact, kind, subject_type, subject_id, data, content_hash) values (:id, :at, "
                                + xact + ", :kind, :type, :subject, :data::json, :hash)")
                .param("id", row.id())
                .param("at", Times.bind(row.at()))
                .param("kind", row.kind())
                .param("type", row.subjectType())
                .param("subject", row.subjectId())
                .param("data", row.data())
                .param("hash", row.contentHash())
                .update();
    }
}
