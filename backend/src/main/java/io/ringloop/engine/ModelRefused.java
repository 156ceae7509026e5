package io.ringloop.engine;

import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.util.List;
import java.util.Map;

/** A model contains something that models must not contain; nothing of it was deployed. Each element is told with its reason. */
public class ModelRefused extends ProblemException {

    private static final long serialVersionUID = 1L;

    /**
     * @param resource the file
     */
    public ModelRefused(String resource, List<ModelFinding> findings) {
        super(
                "model-refused",
                Map.of("resource", resource, "element", findings.get(0).element()),
                findings.stream()
                        .map(finding -> new FieldProblem(finding.element(), finding.slug(), finding.params()))
                        .toList());
    }
}
