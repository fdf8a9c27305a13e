package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class SurvivingOutputTest {

    @Test
    void a_reader_that_goes_away_is_no_failure() {
        assertThat(failure("Broken pipe")).isNull();
    }

    @Test
    void a_full_disk_is_a_failure() {
        assertThat(failure("No space left on device")).isEqualTo("No space left on device");
    }

    private static @org.jspecify.annotations.Nullable String failure(String reason) {
        SurvivingOutput output = new SurvivingOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        });
        output.write(1);
        output.write(2);
        return output.failure();
    }
}
