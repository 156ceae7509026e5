package io.ringloop.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report.pdf                | report.pdf",
                "../../etc/passwd          | passwd",
                "C:\\Users\\me\\照片.JPG   | 照片.JPG",
                "/                         | file",
                "..                        | file",
                "' . hidden.txt . '        | hidden.txt",
                "nul.txt                   | _nul.txt",
                "COM1                      | _COM1",
                "two  blanks.txt           | two blanks.txt"
            })
    void nameIsMadeHarmless(String given, String expected) {
        assertThat(FileNames.clean(given.strip())).startsWith(expected.strip());
    }

    @Test
    void charactersThatNobodySeesAreTakenOut() {
        assertThat(FileNames.clean("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileNames.clean("a\u0000b\u200B\r\nSet-Cookie: x.txt")).isEqualTo("ab Set-Cookie_ x.txt");
        assertThat(FileNames.clean("a\uD800.txt")).isEqualTo("a.txt");
    }

    @Test
    void charactersThatSomeSystemForbidsAreReplaced() {
        assertThat(FileNames.clean("a<b>c:d\"e|f?g*h.txt")).isEqualTo("a_b_c_d_e_f_g_h.txt");
    }

    @Test
    void nameThatIsNoneGetsOne() {
        assertThat(FileNames.clean(null)).isEqualTo("file");
        assertThat(FileNames.clean("\u200B")).isEqualTo("file");
    }

    @Test
    void longNameKeepsItsExtension() {
        var cleaned = FileNames.clean("投诉".repeat(200) + ".pdf");
        assertThat(cleaned).hasSize(120).endsWith(".pdf");
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(FileNames.clean("re\u0301sume\u0301.pdf")).isEqualTo("r\u00e9sum\u00e9.pdf");
    }

    @ParameterizedTest
    @CsvSource({"a.PDF,pdf", "a.tar.gz,gz", "a,''", ".pdf,''", "Version 1.2 final,''"})
    void extensionIsWhatFollowsTheLastDot(String name, String extension) {
        assertThat(FileNames.extension(name)).isEqualTo(extension);
    }
}
