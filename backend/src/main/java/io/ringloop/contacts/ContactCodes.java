package io.ringloop.contacts;

import io.ringloop.shared.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code lists of the contact form. Lists show what is in use; retired codes stay readable. */
public record ContactCodes(
        List<Reason> reasons,
        List<Result> results,
        List<Code> emotions,
        List<Code> verifications,
        List<Code> anonymousReasons,
        List<Code> transferReasons,
        List<Code> followUps) {

    /** One value of a list. */
    public record Code(String code, Text label) {}

    /** What a contact was about: a first level with its second. */
    public record Reason(String code, Text label, List<Code> children) {}

    /** How a matter ended, and what that demands. */
    public record Result(String code, Text label, List<String> followUps) {}

    /** The reason of that code, if it is in use. */
    public Optional<Reason> reason(@Nullable String code) {
        return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    /** The result of that code, if it is in use. */
    public Optional<Result> result(@Nullable String code) {
        return results.stream().filter(result -> result.code().equals(code)).findFirst();
    }

    /** Whether a list holds the code. */
    public static boolean has(List<Code> codes, @Nullable String code) {
        return codes.stream().anyMatch(known -> known.code().equals(code));
    }
}
