package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    @Test
    void quick_reading_shows_nothing() throws IOException {
        StringWriter terminal = new StringWriter();
        Progress progress = new ProgressLine(new PrintWriter(terminal), () -> 0);
        progress.expect(4);
        assertThat(progress.count(new ByteArrayInputStream(new byte[4])).readAllBytes())
                .hasSize(4);
        progress.end();
        assertThat(terminal.toString()).isEmpty();
    }

    @Test
    void long_reading_shows_a_line_at_most_five_times_a_second_and_takes_it_away() throws IOException {
        long[] nanos = {0};
        StringWriter terminal = new StringWriter();
        Progress progress = new ProgressLine(new PrintWriter(terminal), () -> nanos[0]);
        progress.expect(2_000_000);
        var in = progress.count(new ByteArrayInputStream(new byte[2_000_000]));
        for (int step = 1; step <= 10; step++) {
            nanos[0] = step * 100_000_000L;
            in.readNBytes(100_000);
            progress.advisory();
        }
        String shown = terminal.toString();
        assertThat(shown.split("\r")).hasSize(6);
        assertThat(shown).contains("\rreading: 0.1 of 2.0 MB, 1 advisories").contains("0.9 of 2.0 MB, 9 advisories");
        progress.end();
        progress.advisory();
        assertThat(terminal.toString()).endsWith(" \r");
    }
}
