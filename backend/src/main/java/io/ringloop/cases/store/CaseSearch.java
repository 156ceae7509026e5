package io.ringloop.cases.store;

import io.ringloop.shared.SearchTokens;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a case: a whole number, the end of one, or words.
 *
 * @param condition in SQL, empty when nothing was typed
 * @param params of the condition
 */
record CaseSearch(String condition, Map<String, Object> params) {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]-\\d{4}-\\d{1,12}");
    private static final Pattern SERIAL = Pattern.compile("\\d{1,9}");

    static CaseSearch of(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return new CaseSearch("", Map.of());
        }
        if (NUMBER.matcher(text).matches()) {
            return new CaseSearch(" and c.number = :number", Map.of("number", text.toUpperCase(Locale.ROOT)));
        }
        var params = new HashMap<String, Object>();
        params.put("tokens", CaseRows.texts(SearchTokens.query(text)));
        params.put("patterns", CaseRows.texts(SearchTokens.patterns(text)));
        if (SERIAL.matcher(text).matches()) {
            params.put("serial", Long.parseLong(text));
            return new CaseSearch(
                    " and (c.serial = :serial or c.tokens @> :tokens and c.search like all (:patterns))", params);
        }
        return new CaseSearch(" and c.tokens @> :tokens and c.search like all (:patterns)", params);
    }
}
