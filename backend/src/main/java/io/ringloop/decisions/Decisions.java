package io.ringloop.decisions;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringloop.archive.PersonalData;
import io.ringloop.decisions.store.DecisionRow;
import io.ringloop.decisions.store.DecisionStore;
import io.ringloop.rules.Decision;
import io.ringloop.rules.DecisionRefused;
import io.ringloop.shared.AfterCommit;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import io.ringloop.shared.ProblemException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs rule sets and logs what each decided, by which rows of which version, and how long it took. */
@Component
public class Decisions {

    private final DecisionStore store;
    private final PersonalData personalData;
    private final Json json;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;
    private final Set<String> knownVersions = ConcurrentHashMap.newKeySet();

    Decisions(
            DecisionStore store,
            PersonalData personalData,
            Json json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.personalData = personalData;
        this.json = json;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Decides about a subject of which nobody's data is known. */
    @Transactional
    public <F, V> Decided<V> decide(String subjectType, String subjectId, Decision<F, V> decision, F facts) {
        return decide(DecisionSubject.of(subjectType, subjectId), decision, facts);
    }

    /**
     * Decides, and logs it in the same transaction. A rule set without an answer is logged on its own, so that the row
     * outlives the transaction that fails because of it.
     *
     * @throws DecisionRefused if the rule set has no answer
     */
    @Transactional
    public <F, V> Decided<V> decide(DecisionSubject subject, Decision<F, V> decision, F facts) {
        var inputs = decision.inputs(facts);
        var started = System.nanoTime();
        try {
            var verdict = decision.decide(facts);
            var micros = (System.nanoTime() - started) / 1_000;
            remember(decision, verdict.version());
            var id = log(
                    subject,
                    decision,
                    verdict.version(),
                    inputs,
                    decision.outputs(verdict.value()),
                    verdict.matchedRows(),
                    List.of(),
                    micros);
            return new Decided<>(id, verdict.value(), verdict.version(), verdict.matchedRows());
        } catch (DecisionRefused refused) {
            var micros = (System.nanoTime() - started) / 1_000;
            ownTransaction.executeWithoutResult(status -> {
                remember(decision, refused.version());
                log(subject, decision, refused.version(), inputs, null, List.of(), refused.reasons(), micros);
            });
            throw refused;
        }
    }

    /**
     * One decision of the log.
     *
     * @throws ProblemException {@code decision-not-found}
     */
    @Transactional(readOnly = true)
    public DecisionLogged find(UUID id) {
        var row = store.find(id).orElseThrow(() -> new ProblemException("decision-not-found", Map.of("id", id)));
        var inputs = new LinkedHashMap<>(row.inputs());
        if (row.personId() != null && row.personal() != null) {
            personalData
                    .open(row.personId(), row.personal())
                    .ifPresent(plain -> inputs.putAll(json.readMap(new String(plain, UTF_8))));
        }
        return new DecisionLogged(
                row.id(),
                row.ruleSet(),
                row.version(),
                row.at(),
                row.subjectType(),
                row.subjectId(),
                row.businessKey(),
                inputs,
                row.verdict(),
                row.matchedRows(),
                row.refused(),
                row.durationMicros(),
                store.table(row.ruleSet(), row.version()));
    }

    private UUID log(
            DecisionSubject subject,
            Decision<?, ?> decision,
            String version,
            Map<String, Object> inputs,
            @Nullable Map<String, Object> verdict,
            List<Integer> matchedRows,
            List<String> refused,
            long micros) {
        var plain = new LinkedHashMap<>(inputs);
        var personal = new LinkedHashMap<String, Object>();
        var person = subject.personId();
        if (person != null) {
            for (var name : decision.personalInputs()) {
                personal.put(name, plain.remove(name));
            }
        }
        var row = new DecisionRow(
                Ids.next(),
                clock.instant(),
                subject.type(),
                subject.id(),
                subject.businessKey(),
                decision.name(),
                version,
                plain,
                personal.isEmpty() ? null : person,
                personal.isEmpty() || person == null
                        ? null
                        : personalData.seal(person, json.write(personal).getBytes(UTF_8)),
                verdict,
                matchedRows,
                refused,
                micros);
        store.insert(row);
        return row.id();
    }

    /** Once per version and node; a rolled-back insert is repeated, since only a commit may be remembered. */
    private void remember(Decision<?, ?> decision, String version) {
        var key = decision.name() + " " + version;
        if (!knownVersions.contains(key)) {
            store.rememberTable(decision.name(), version, decision.table(), clock.instant());
            AfterCommit.run(() -> knownVersions.add(key));
        }
    }
}
