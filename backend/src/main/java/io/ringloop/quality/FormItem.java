package io.ringloop.quality;

import io.ringloop.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluator looks at.
 *
 * @param key unique within the form, such as {@code A1}
 * @param weight share of the whole, of 100
 * @param critical whoever fails it, with no points at all, cannot pass
 * @param optional it may not apply
 * @param check what the system proposes; absent: nothing
 */
public record FormItem(
        String key,
        Text name,
        int weight,
        Scale scale,
        boolean critical,
        boolean optional,
        @Nullable SystemCheck check) {}
