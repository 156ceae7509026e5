package io.ringloop.sources;

import io.ringloop.rules.CallbackType;
import io.ringloop.rules.ReportTimesFacts;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.Text;
import java.util.Arrays;
import java.util.Map;

/** What a unit reports. */
public enum ReportKind {
    PURCHASE("purchase", new Text("购车客户", "Purchases"), CallbackType.AFTER_SALE, ReportTimesFacts.Kind.PURCHASE),
    REPAIR("repair", new Text("维修情况", "Repairs"), CallbackType.AFTER_SERVICE, ReportTimesFacts.Kind.REPAIR);

    private final String code;
    private final Text label;
    private final CallbackType callback;
    private final ReportTimesFacts.Kind fact;

    ReportKind(String code, Text label, CallbackType callback, ReportTimesFacts.Kind fact) {
        this.code = code;
        this.label = label;
        this.callback = callback;
        this.fact = fact;
    }

    public String code() {
        return code;
    }

    /** For people. */
    public Text label() {
        return label;
    }

    /** The callback that each row leads to. */
    public CallbackType callback() {
        return callback;
    }

    /** As the table report-times calls it. */
    public ReportTimesFacts.Kind fact() {
        return fact;
    }

    /**
     * @throws ProblemException {@code parameter-invalid}
     */
    public static ReportKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException("parameter-invalid", Map.of("name", "kind")));
    }
}
