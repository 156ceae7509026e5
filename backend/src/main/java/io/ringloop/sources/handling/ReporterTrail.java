package io.ringloop.sources.handling;

import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.sources.Reporter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records who owes reports. */
@Component
public class ReporterTrail {

    private static final String SUBJECT = "org-unit";

    private final Archive archive;

    ReporterTrail(Archive archive) {
        this.archive = archive;
    }

    public void added(Reporter reporter) {
        prove("reporter-added", reporter);
    }

    public void ended(Reporter reporter) {
        prove("reporter-ended", reporter);
    }

    private void prove(String kind, Reporter reporter) {
        archive.append(Fact.of(
                kind,
                SUBJECT,
                reporter.unitId(),
                Map.of("kind", reporter.kind().code(), "since", reporter.since().toString())));
    }
}
