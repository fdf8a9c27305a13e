package dev.scout.examples.benchmarks;

import java.nio.file.Files;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Reading bills: made ones of {@code 1000} to {@code 200000} components, of which every member is checked before the
 * measuring begins, and the largest {@code real} one of each syntax.
 */
@State(Scope.Benchmark)
public class ReaderBenchmark {

    /** A syntax and a size, {@code SPDX_JSON 1000}, or {@code SPDX_JSON real}. */
    @Param("")
    public String scheme = "";

    /** Who reads. */
    @Param("")
    public String subject = "";

    private byte[] document = {};
    private MadeBill.Syntax syntax = MadeBill.Syntax.CYCLONEDX_JSON;
    private BillReading reading = BillReading.BARE;

    /** Makes the document, checks what is read of it, and notes how much memory that keeps. */
    @Setup
    public void prepare() throws Exception {
        BillReading.begin();
        int blank = scheme.indexOf(' ');
        syntax = MadeBill.Syntax.valueOf(scheme.substring(0, blank));
        String size = scheme.substring(blank + 1);
        reading = BillReading.of(subject);
        boolean real = size.equals("real");
        document = real ? RealDocuments.largest(syntax) : new MadeBill(Integer.parseInt(size)).bytes(syntax);
        Object read = reading.read(document, syntax);
        if (!real) {
            reading.check(read, Integer.parseInt(size), syntax);
        }
        read = null;
        long before = used();
        read = reading.read(document, syntax);
        long retained = used() - before;
        Files.writeString(ReaderTable.note(scheme, subject), document.length + " " + retained);
        if (read.hashCode() == 0) {
            System.out.println(retained); // keeps what was read alive until here
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Benchmark
    public Object read() throws Exception {
        return reading.read(document, syntax);
    }
}
