package io.ringloop.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ringloop.cases.CaseFilter.FamilyFacts;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a list of cases is narrowed by. */
class CaseFilterTest {

    @Test
    void aViewAndItsColumnsAreNamesAndNothingElse() {
        var values = new HashMap<String, @Nullable String>();
        values.put("type", "repair");
        values.put("target_unit", null);
        assertThat(new FamilyFacts("tickets.v_ticket", values).values()).isEqualTo(values);
        assertThatIllegalArgumentException().isThrownBy(() -> new FamilyFacts("tickets.v_ticket f; drop", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FamilyFacts("tickets.v_ticket", Map.of("type = 'x' or true --", "repair")));
    }
}
