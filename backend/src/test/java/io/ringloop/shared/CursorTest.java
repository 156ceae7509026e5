package io.ringloop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void cursorComesBackAsItWent() {
        var at = Instant.parse("2026-11-21T10:15:30.123456Z");
        var id = Ids.next();
        var cursor = Cursor.parse(Cursor.of(at, id).text(), 2);
        assertThat(cursor).isNotNull();
        assertThat(cursor.instant(0)).isEqualTo(at);
        assertThat(cursor.uuid(1)).isEqualTo(id);
    }

    @Test
    void firstPageHasNoCursor() {
        assertThat(Cursor.parse(null, 2)).isNull();
    }

    @Test
    void forgedCursorIsRefused() {
        for (var forged : List.of("%%%", "abc", Cursor.of("one").text())) {
            assertThatThrownBy(() -> Cursor.parse(forged, 2)).hasMessage("cursor-malformed");
        }
    }

    @Test
    void surplusRowProvesTheNextPage() {
        var page = Page.of(List.of(1, 2, 3), 2, Cursor::of);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).isEqualTo(Cursor.of(2).text());
        assertThat(Page.of(List.of(1, 2), 2, Cursor::of).next()).isNull();
    }
}
