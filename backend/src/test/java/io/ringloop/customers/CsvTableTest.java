package io.ringloop.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.shared.Csv;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {

    private static final String TABLE = "姓名,号码\r\n王芳,13800001001\r\n";

    @Test
    void chineseIsReadInBothEncodings() {
        assertThat(CsvTable.read(TABLE.getBytes(StandardCharsets.UTF_8)).encoding())
                .isEqualTo("UTF-8");
        var gbk = CsvTable.read(TABLE.getBytes(Charset.forName("GBK")));
        assertThat(gbk.encoding()).isEqualTo("GBK");
        assertThat(gbk.lines().get(1).cells()).containsExactly("王芳", "13800001001");
    }

    @Test
    void theMarkOfSpreadsheetsIsNoPartOfTheFirstHead() {
        var table = CsvTable.read(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8));
        assertThat(table.lines().get(0).cells()).containsExactly("姓名", "号码");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a,b", "a;b", "'a\tb'"})
    void theSeparatorIsTheOneOfTheFirstLine(String head) {
        assertThat(CsvTable.read(head.getBytes(StandardCharsets.UTF_8))
                        .lines()
                        .get(0)
                        .cells())
                .containsExactly("a", "b");
    }

    @Test
    void quotedCellsHoldSeparatorsQuotesAndLineBreaksAndLinesAreCountedAsInAnEditor() {
        var text = "a,b\n\"one, \"\"two\"\"\nthree\", x \n\n,\nlast,1\n";
        var lines = CsvTable.read(text.getBytes(StandardCharsets.UTF_8)).lines();
        assertThat(lines).extracting(Csv.Line::number).containsExactly(1, 2, 6);
        assertThat(lines.get(1).cells()).containsExactly("one, \"two\"\nthree", "x");
    }

    @Test
    void whatIsNoTextOrDoesNotEndIsRefused() {
        assertThatThrownBy(() -> CsvTable.read(new byte[] {'P', 'K', 3, 4, 0, 0, (byte) 0xff, (byte) 0xff}))
                .hasMessageContaining("import-unreadable");
        assertThatThrownBy(() -> CsvTable.read("a,b\n\"never".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("import-quote-open")
                .hasMessageContaining("line=2");
    }
}
