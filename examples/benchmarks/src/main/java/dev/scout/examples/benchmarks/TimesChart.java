package dev.scout.examples.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Two lines over the number of images, both axes logarithmic, as an SVG that can be read on light and dark ground. */
final class TimesChart {

    /**
     * A measured time.
     *
     * @param images how many there were
     * @param seconds what it took
     */
    record Point(int images, double seconds) {}

    private static final int WIDTH = 640;
    private static final int HEIGHT = 330;
    private static final int LEFT = 70;
    private static final int RIGHT = 30;
    private static final int TOP = 20;
    private static final int BOTTOM = 45;
    /** The axes, as powers of ten: 1,000 to 30,000 images, 10 µs to 100 s. */
    private static final double FIRST_X = 2.9;

    private static final double LAST_X = 4.6;
    private static final int FIRST_Y = -5;
    private static final int LAST_Y = 2;

    private final List<Point> apply;
    private final List<Point> rematch;

    TimesChart(List<Point> apply, List<Point> rematch) {
        this.apply = List.copyOf(apply);
        this.rematch = List.copyOf(rematch);
    }

    String svg() {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\" role=\"img\">%n<title>Time to learn what one changed advisory changes,"
                        + " by number of images</title>%n",
                WIDTH,
                HEIGHT));
        out.append("<style>text{fill:#444}.grid{stroke:#8884}.a{stroke:#0969da;fill:#0969da}"
                + ".b{stroke:#bc4c00;fill:#bc4c00}path{fill:none!important;stroke-width:2}"
                + "text.a,text.b{stroke:none}@media(prefers-color-scheme:dark){text{fill:#bbb}"
                + ".a{stroke:#58a6ff;fill:#58a6ff}.b{stroke:#f0883e;fill:#f0883e}}</style>\n");
        List<String> units = List.of("10 µs", "100 µs", "1 ms", "10 ms", "100 ms", "1 s", "10 s", "100 s");
        for (int power = FIRST_Y; power <= LAST_Y; power++) {
            double y = y(Math.pow(10, power));
            out.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    LEFT,
                    WIDTH - RIGHT,
                    y,
                    y,
                    LEFT - 8,
                    y + 4,
                    units.get(power - FIRST_Y)));
        }
        for (Point point : apply) {
            out.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>%n",
                    x(point.images()),
                    HEIGHT - BOTTOM + 18,
                    point.images()));
        }
        out.append(String.format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">images of 300 components</text>%n",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8));
        line(out, "a", apply, "one advisory with ten holders applied");
        line(out, "b", rematch, "all images matched anew");
        return out.append("</svg>\n").toString();
    }

    private static void line(StringBuilder out, String color, List<Point> points, String name) {
        String path = points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f %.1f", x(point.images()), y(point.seconds())))
                .collect(Collectors.joining("L", "M", ""));
        out.append("<path class=\"" + color + "\" d=\"" + path + "\"/>\n");
        for (Point point : points) {
            out.append(String.format(
                    Locale.ROOT,
                    "<circle class=\"%s\" r=\"3.5\" cx=\"%.1f\" cy=\"%.1f\"/>"
                            + "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>%n",
                    color,
                    x(point.images()),
                    y(point.seconds()),
                    color,
                    x(point.images()),
                    y(point.seconds()) - 10,
                    time(point.seconds())));
        }
        Point first = points.get(0);
        out.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n",
                color,
                x(first.images()) - 10,
                y(first.seconds()) - 30,
                name));
    }

    private static String time(double seconds) {
        return seconds < 1e-3
                ? String.format(Locale.ROOT, "%.0f µs", seconds * 1e6)
                : seconds < 1
                        ? String.format(Locale.ROOT, "%.0f ms", seconds * 1e3)
                        : String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static double x(double images) {
        return LEFT + (Math.log10(images) - FIRST_X) / (LAST_X - FIRST_X) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double seconds) {
        return HEIGHT - BOTTOM - (Math.log10(seconds) - FIRST_Y) / (LAST_Y - FIRST_Y) * (HEIGHT - TOP - BOTTOM);
    }
}
