package io.ringloop.routing.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.ContactRoutingFacts.IvrChoice;
import io.ringloop.rules.ContactRoutingFacts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsOfCallTest {

    @ParameterizedTest(name = "channel language {0} is {1}")
    @CsvSource({
        "zh, ZH",
        "zh_CN, ZH",
        "ZH-hans, ZH",
        "cn, ZH",
        "' ', ZH",
        "en, EN",
        "en_GB, EN",
        "fr, OTHER",
        "ja, OTHER"
    })
    void theLanguageIsThatOfTheChannel(String channel, Language language) {
        assertThat(FactsOfCall.language(channel)).isEqualTo(language);
    }

    @Test
    void withoutALanguageTheHouseSpeaksChinese() {
        assertThat(FactsOfCall.language(null)).isEqualTo(Language.ZH);
    }

    @ParameterizedTest(name = "menu choice {0} is {1}")
    @CsvSource({
        "repair, REPAIR",
        "RESCUE, RESCUE",
        "' complaint ', COMPLAINT",
        "7, NONE",
        "'', NONE",
        "drop table, NONE"
    })
    void whatTheMenuDoesNotKnowIsNoChoice(String choice, IvrChoice known) {
        assertThat(FactsOfCall.ivr(choice)).isEqualTo(known);
        assertThat(FactsOfCall.ivr(null)).isEqualTo(IvrChoice.NONE);
    }
}
