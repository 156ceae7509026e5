package io.ringloop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTokensTest {

    @Test
    void aChineseNameIsFoundByAnyPartOfIt() {
        var stored = SearchTokens.index("欧阳小芳");
        for (var typed : List.of("欧", "芳", "欧阳", "小芳", "阳小芳", "欧阳小芳")) {
            assertThat(stored).as(typed).containsAll(SearchTokens.query(typed));
        }
        assertThat(stored).doesNotContainAnyElementsOf(SearchTokens.query("阳芳"));
    }

    @Test
    void widthAndCaseDoNotMatter() {
        assertThat(SearchTokens.index("John Smith")).containsAll(SearchTokens.query("ＪＯＨＮ sm"));
        assertThat(SearchTokens.normal(" ＡＢＣ１ ")).isEqualTo("abc1");
    }

    @Test
    void nothingTypedAsksForNothing() {
        assertThat(SearchTokens.query("  ")).isEmpty();
        assertThat(SearchTokens.patterns("")).isEmpty();
    }

    @Test
    void signsOfThePatternLanguageAreOrdinaryCharacters() {
        assertThat(SearchTokens.patterns("50% _a\\")).containsExactly("%50\\%%", "%\\_a\\\\%");
    }
}
