package dev.scout.core.risk;

import dev.scout.core.risk.Signals.ExploitPrediction;
import dev.scout.core.risk.Signals.KnownExploited;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how urgent vulnerabilities are, looked up by CVE id: the whole of CISA's catalogue and of a day's
 * EPSS scores. Immutable, and shared by any number of threads.
 *
 * <p>An EPSS score takes sixteen bytes and keeps six decimals. A look-up halves a sorted array; the letters of an id
 * may be in either case.
 */
public final class SignalTable {

    /** Nothing is known. */
    public static final SignalTable EMPTY = new SignalTable(Map.of(), PredictionColumns.EMPTY);

    private final Map<Long, KnownExploited> exploited;
    private final PredictionColumns predictions;

    private SignalTable(Map<Long, KnownExploited> exploited, PredictionColumns predictions) {
        this.exploited = exploited;
        this.predictions = predictions;
    }

    /** Begins an empty table. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether signals are given for ids of this form: {@code CVE-}, a year, and a number of four to twelve digits. */
    public static boolean isKey(String id) {
        return CveNumber.of(id) != CveNumber.NONE;
    }

    /** What is known of one CVE; {@link Signals#NONE} for what is not, and for an id of another kind. */
    public Signals signals(String id) {
        long number = CveNumber.of(id);
        if (number == CveNumber.NONE) {
            return Signals.NONE;
        }
        KnownExploited known = exploited.get(number);
        ExploitPrediction prediction = predictions.find(number);
        return known == null && prediction == null ? Signals.NONE : new Signals(known, prediction);
    }

    /**
     * The most urgent that is known under any of some ids, such as those of an erratum that mends several
     * vulnerabilities: of the exploited the one that was added first, of the scores the greatest.
     */
    public Signals signals(Iterable<String> ids) {
        KnownExploited known = null;
        ExploitPrediction prediction = null;
        for (String id : ids) {
            Signals one = signals(id);
            known = first(known, one.knownExploited());
            prediction = greatest(prediction, one.exploitPrediction());
        }
        return known == null && prediction == null ? Signals.NONE : new Signals(known, prediction);
    }

    private static @Nullable KnownExploited first(@Nullable KnownExploited a, @Nullable KnownExploited b) {
        return a == null || b != null && b.added().isBefore(a.added()) ? b : a;
    }

    private static @Nullable ExploitPrediction greatest(@Nullable ExploitPrediction a, @Nullable ExploitPrediction b) {
        return a == null || b != null && b.probability() > a.probability() ? b : a;
    }

    /** This table and another, whose signals count where both have one of a kind. */
    public SignalTable with(SignalTable other) {
        Map<Long, KnownExploited> all = new HashMap<>(exploited);
        all.putAll(other.exploited);
        return new SignalTable(Map.copyOf(all), predictions.with(other.predictions));
    }

    /** How many CVEs are known to be exploited. */
    public int exploitedCount() {
        return exploited.size();
    }

    /** How many CVEs have an EPSS score. */
    public int predictionCount() {
        return predictions.size();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignalTable that
                && that.exploited.equals(exploited)
                && that.predictions.equals(predictions);
    }

    @Override
    public int hashCode() {
        return 31 * exploited.hashCode() + predictions.hashCode();
    }

    @Override
    public String toString() {
        return exploitedCount() + " known exploited, " + predictionCount() + " EPSS scores";
    }

    /** Collects signals. Not thread-safe. */
    public static final class Builder {

        private final Map<Long, KnownExploited> exploited = new HashMap<>();
        private long[] numbers = new long[64];
        private float[] probabilities = new float[64];
        private float[] percentiles = new float[64];
        private int size;

        private Builder() {}

        /**
         * Takes a signal; it counts in place of an earlier one of its kind for the same CVE.
         *
         * @throws IllegalArgumentException if it is not about a CVE, see {@link SignalTable#isKey}
         */
        public Builder add(Signal signal) {
            long number = CveNumber.of(signal.cve());
            if (number == CveNumber.NONE) {
                throw new IllegalArgumentException("\"" + signal.cve() + "\" is no CVE id");
            }
            if (signal instanceof KnownExploited known) {
                exploited.put(number, known);
            } else if (signal instanceof ExploitPrediction prediction) {
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * size);
                    probabilities = Arrays.copyOf(probabilities, 2 * size);
                    percentiles = Arrays.copyOf(percentiles, 2 * size);
                }
                numbers[size] = number;
                probabilities[size] = (float) prediction.probability();
                percentiles[size++] = (float) prediction.percentile();
            }
            return this;
        }

        /** The table of what was taken. */
        public SignalTable build() {
            return new SignalTable(
                    Map.copyOf(exploited),
                    PredictionColumns.of(
                            Arrays.copyOf(numbers, size),
                            Arrays.copyOf(probabilities, size),
                            Arrays.copyOf(percentiles, size)));
        }
    }
}
