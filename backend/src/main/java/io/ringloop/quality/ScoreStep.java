package io.ringloop.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import io.ringloop.processes.QualityEvaluationProcess.Elements;
import io.ringloop.processes.QualityEvaluationProcess.ScoreSteps;
import java.util.Arrays;

/** In which step something is scored. */
public enum ScoreStep {
    EVALUATE(ScoreSteps.EVALUATE, Elements.EVALUATE),
    SECOND_LOOK(ScoreSteps.SECOND_LOOK, Elements.SECOND_LOOK),
    APPEAL(ScoreSteps.APPEAL, Elements.JUDGE_APPEAL);

    private final String code;
    private final String element;

    ScoreStep(String code, String element) {
        this.code = code;
        this.element = element;
    }

    @JsonValue
    public String code() {
        return code;
    }

    /** The step of the process in which somebody does it. */
    public String element() {
        return element;
    }

    /** Reads what {@link #code} wrote. */
    public static ScoreStep of(String code) {
        return Arrays.stream(values())
                .filter(step -> step.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + code));
    }
}
