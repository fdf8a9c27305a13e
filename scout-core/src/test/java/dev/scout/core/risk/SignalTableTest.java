package dev.scout.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.risk.Signals.ExploitPrediction;
import dev.scout.core.risk.Signals.KnownExploited;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalTableTest {

    private static final KnownExploited OLD = new KnownExploited("CVE-2021-0001", LocalDate.of(2021, 1, 2), null, true);
    private static final KnownExploited NEW =
            new KnownExploited("CVE-2024-12345", LocalDate.of(2024, 1, 2), null, false);

    @ParameterizedTest
    @CsvSource({
        "CVE-2021-44228, true",
        "cve-2021-44228, true",
        "CVE-1999-0001, true",
        "CVE-0000-0000, true",
        "CVE-2014-123456789012, true",
        "CVE-2014-1234567890123, false",
        "CVE-2014-00001, false",
        "CVE-2014-001, false",
        "CVE-2014-12a4, false",
        "CVE-201a-1234, false",
        "CVE-2014_1234, false",
        "GHSA-jfh8-c2jp-5v3q, false",
        "CVE-, false",
        "'', false",
    })
    void only_cve_ids_are_keys(String id, boolean key) {
        assertThat(SignalTable.isKey(id)).isEqualTo(key);
        if (!key) {
            assertThat(SignalTable.EMPTY.signals(id)).isSameAs(Signals.NONE);
            assertThatThrownBy(() -> SignalTable.builder().add(new ExploitPrediction(id, 0, 0)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void a_score_comes_out_as_it_went_in(@ForAll @IntRange(max = 100_000) int hundredThousandths) {
        ExploitPrediction prediction =
                new ExploitPrediction("CVE-2021-0001", hundredThousandths / 1e5, hundredThousandths / 1e5);
        SignalTable table = SignalTable.builder().add(prediction).build();
        assertThat(table.signals("CVE-2021-0001").exploitPrediction()).isEqualTo(prediction);
    }

    @Test
    void of_several_ids_the_most_urgent_counts_M15_V27() {
        SignalTable table = SignalTable.builder()
                .add(NEW)
                .add(OLD)
                .add(new ExploitPrediction("CVE-2024-12345", 0.9, 0.99))
                .add(new ExploitPrediction("CVE-2021-0001", 0.1, 0.5))
                .build();

        assertThat(table.signals(List.of("GHSA-aaaa-bbbb-cccc", "CVE-2024-12345", "CVE-2021-0001")))
                .isEqualTo(new Signals(OLD, new ExploitPrediction("CVE-2024-12345", 0.9, 0.99)));
        assertThat(table.signals(List.of("GHSA-aaaa-bbbb-cccc"))).isSameAs(Signals.NONE);
    }

    @Test
    void the_order_of_rows_does_not_matter() {
        SignalTable.Builder up = SignalTable.builder();
        SignalTable.Builder down = SignalTable.builder();
        for (int i = 0; i < 1000; i++) {
            up.add(new ExploitPrediction("CVE-2020-" + (1000 + i), i / 1000.0, 0.5));
            down.add(new ExploitPrediction("CVE-2020-" + (1999 - i), (999 - i) / 1000.0, 0.5));
        }
        assertThat(up.build()).isEqualTo(down.build()).hasSameHashCodeAs(down.build());
        assertThat(up.build().with(down.build())).isEqualTo(up.build());
    }
}
