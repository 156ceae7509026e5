package io.ringloop.backups.copying;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rows are compared whatever their order. */
class RowSumTest {

    @Test
    void theOrderOfRowsDoesNotMatter() {
        assertThat(sum("a", "b", "c").text()).isEqualTo(sum("c", "a", "b").text());
    }

    @Test
    void anotherRowALostOneAndOneThatIsThereTwiceDo() {
        var sum = sum("a", "b").text();
        assertThat(sum).isNotEqualTo(sum("a", "B").text());
        assertThat(sum).isNotEqualTo(sum("a").text());
        assertThat(sum).isNotEqualTo(sum("a", "b", "b").text());
        assertThat(sum("b", "b").text()).isNotEqualTo(sum().text());
    }

    @Test
    void rowsAreCounted() {
        assertThat(sum("a", "b", "b").rows()).isEqualTo(3);
    }

    private static RowSum sum(String... rows) {
        var sum = new RowSum();
        for (var row : rows) {
            sum.add(row.getBytes(UTF_8));
        }
        return sum;
    }
}
