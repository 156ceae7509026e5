package io.ringloop.quality.handling;

import io.ringloop.quality.ItemAnswer;
import io.ringloop.quality.Score;
import io.ringloop.quality.store.ScoreStore;
import io.ringloop.shared.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether scores are what they were. The trail keeps a digest of each version; somebody who forces a change past the triggers of the
 * database leaves a row whose digest is another one, and somebody who removes a row leaves a digest without one.
 */
@Component
@Transactional(readOnly = true)
public class ScoreProof {

    private final ScoreStore scores;
    private final Json json;

    ScoreProof(ScoreStore scores, Json json) {
        this.scores = scores;
        this.json = json;
    }

    /** One version, and whether its row says what the trail says. */
    public record Checked(int version, boolean intact) {}

    public List<Checked> check(UUID evaluation) {
        var kept = new HashMap<Integer, String>();
        scores.of(evaluation).forEach(score -> kept.put(score.version(), digest(score)));
        var recorded = scores.recorded(evaluation);
        var versions = new TreeSet<>(kept.keySet());
        versions.addAll(recorded.keySet());
        return versions.stream()
                .map(version -> new Checked(version, same(kept.get(version), recorded.get(version))))
                .toList();
    }

    private static boolean same(@Nullable String kept, @Nullable String recorded) {
        return kept != null && kept.equals(recorded);
    }

    /** What the trail keeps of a version. */
    Map<String, Object> data(Score score) {
        return Map.of(
                "version", score.version(),
                "step", score.step().code(),
                "score", score.score(),
                "counted", score.counted(),
                "grade", score.grade().code(),
                "digest", digest(score));
    }

    /** The words of the report belong to the person they are about. */
    static Map<String, Object> words(Score score) {
        var words = new HashMap<String, Object>();
        words.put("problem", score.findings().problem());
        words.put("suggestion", score.findings().suggestion());
        if (score.reason() != null) {
            words.put("reason", score.reason());
        }
        return words;
    }

    private String digest(Score score) {
        var findings = score.findings();
        var answers = findings.answers().stream()
                .sorted(Comparator.comparing(ItemAnswer::item))
                .map(answer -> new Object[] {answer.item(), answer.points(), answer.comment(), answer.atSec()})
                .toList();
        return sha256(json.write(new Object[] {
            score.evaluationId(),
            score.version(),
            score.step().code(),
            score.by().value(),
            score.reason(),
            plain(score.score()),
            plain(score.counted()),
            score.grade().code(),
            score.coaching().code(),
            answers,
            findings.fatals(),
            findings.problem(),
            findings.suggestion(),
            findings.related(),
            score.decisionId(),
            score.at().toString()
        }));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
