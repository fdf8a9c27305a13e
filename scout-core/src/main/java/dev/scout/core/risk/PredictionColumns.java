package dev.scout.core.risk;

import dev.scout.core.risk.Signals.ExploitPrediction;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * EPSS scores in columns: sixteen bytes a CVE, found by halving. Immutable.
 *
 * <p>A float holds every score of up to six decimals so that the same six come out again; EPSS has five.
 */
final class PredictionColumns {

    static final PredictionColumns EMPTY = new PredictionColumns(new long[0], new float[0], new float[0]);

    private final long[] numbers;
    private final float[] probabilities;
    private final float[] percentiles;

    private PredictionColumns(long[] numbers, float[] probabilities, float[] percentiles) {
        this.numbers = numbers;
        this.probabilities = probabilities;
        this.percentiles = percentiles;
    }

    /** Sorts rows; of several for one CVE the last counts. */
    static PredictionColumns of(long[] numbers, float[] probabilities, float[] percentiles) {
        int[] order = order(numbers);
        int size = 0;
        long[] sorted = new long[numbers.length];
        float[] sortedProbabilities = new float[numbers.length];
        float[] sortedPercentiles = new float[numbers.length];
        for (int row : order) {
            if (size == 0 || sorted[size - 1] != numbers[row]) {
                size++;
            }
            sorted[size - 1] = numbers[row];
            sortedProbabilities[size - 1] = probabilities[row];
            sortedPercentiles[size - 1] = percentiles[row];
        }
        return new PredictionColumns(
                Arrays.copyOf(sorted, size),
                Arrays.copyOf(sortedProbabilities, size),
                Arrays.copyOf(sortedPercentiles, size));
    }

    /** The rows in the order of their numbers, equal ones as they came. */
    private static int[] order(long[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i - 1] >= numbers[i]) {
                return IntStream.range(0, numbers.length)
                        .boxed()
                        .sorted((a, b) -> Long.compare(numbers[a], numbers[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }
        return IntStream.range(0, numbers.length).toArray();
    }

    int size() {
        return numbers.length;
    }

    @Nullable
    ExploitPrediction find(long number) {
        int row = Arrays.binarySearch(numbers, number);
        return row < 0
                ? null
                : new ExploitPrediction(CveNumber.id(number), exact(probabilities[row]), exact(percentiles[row]));
    }

    /** These rows and others, which count where both have one. */
    PredictionColumns with(PredictionColumns others) {
        if (size() == 0 || others.size() == 0) {
            return size() == 0 ? others : this;
        }
        int size = Math.addExact(size(), others.size());
        long[] allNumbers = Arrays.copyOf(numbers, size);
        float[] allProbabilities = Arrays.copyOf(probabilities, size);
        float[] allPercentiles = Arrays.copyOf(percentiles, size);
        System.arraycopy(others.numbers, 0, allNumbers, size(), others.size());
        System.arraycopy(others.probabilities, 0, allProbabilities, size(), others.size());
        System.arraycopy(others.percentiles, 0, allPercentiles, size(), others.size());
        return of(allNumbers, allProbabilities, allPercentiles);
    }

    /** The decimal that was stored, not the binary fraction beside it. */
    private static double exact(float stored) {
        return Double.parseDouble(Float.toString(stored));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PredictionColumns that
                && Arrays.equals(that.numbers, numbers)
                && Arrays.equals(that.probabilities, probabilities)
                && Arrays.equals(that.percentiles, percentiles);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }
}
