package dev.scout.examples.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.scout.core.advisory.Advisory;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.match.inventory.AdvisoryDelta;
import dev.scout.match.inventory.Inventory;
import dev.scout.match.inventory.Transition;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code scout watch}: what new advisories change for images that are known. */
@Command(
        name = "watch",
        description = "Holds the bills of a folder under one state of the advisories, and tells what another changes.",
        footer = {"", "Exit code: 0 done, 1 an input cannot be used, 2 something was opened (with --exit-code)."},
        mixinStandardHelpOptions = true,
        version = "scout 0.1.0-SNAPSHOT")
final class WatchCommand implements Callable<Integer> {

    /** What can become of a finding where nobody says anything besides the advisories. */
    private static final List<Transition.Kind> KINDS = List.of(
            Transition.Kind.OPENED, Transition.Kind.CHANGED, Transition.Kind.RESOLVED, Transition.Kind.WITHDRAWN);

    /** How transitions are shown. */
    enum Format {
        /** For people. */
        table,
        /** For programs: a JSON object a line. */
        jsonl
    }

    @Option(
            names = "--inventory",
            paramLabel = "FOLDER",
            required = true,
            description = "A folder of bills. An image is known by the digest that its bill names, or else by the"
                    + " digest of the bill.")
    private Path inventory = Path.of("");

    @Option(
            names = "--advisories",
            paramLabel = "PATH",
            arity = "1..*",
            required = true,
            description = "What is known at first: OSV records.")
    private List<Path> before = new ArrayList<>();

    @Option(
            names = "--then",
            paramLabel = "PATH",
            arity = "1..*",
            required = true,
            description = "What is known afterwards: OSV records; what they do not have is gone.")
    private List<Path> after = new ArrayList<>();

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
    private Format format = Format.table;

    @Option(names = "--exit-code", description = "End with 2 if a vulnerability was opened.")
    private boolean exitCode;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Advisory> old = read(before);
        Inventory images = new Inventory(AdvisoryIndex.of(old));
        BillFolder folder = new BillFolder(inventory);
        folder.read().forEach(images::put);
        List<Transition> transitions = images.apply(AdvisoryDelta.between(old, read(after)));
        for (Transition transition : transitions) {
            if (format == Format.table) {
                out.println(line(transition));
            } else {
                write(transition, out);
            }
        }
        folder.refused().forEach(refused -> spec.commandLine().getErr().println("scout: " + PlainText.of(refused)));
        if (format == Format.table) {
            out.println(summary(transitions, images.size()));
        }
        out.flush();
        boolean opened = transitions.stream().anyMatch(transition -> transition.kind() == Transition.Kind.OPENED);
        return exitCode && opened ? Main.FOUND : Main.DONE;
    }

    private static List<Advisory> read(List<Path> sources) {
        try {
            return AdvisoryReaders.builtIn().read(sources).value();
        } catch (IOException e) {
            throw UnusableInputException.of(sources.get(0).toString(), e);
        }
    }

    private static String line(Transition transition) {
        String aspects = transition.aspects().stream()
                .sorted()
                .map(aspect -> aspect.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return PlainText.of(String.format(
                Locale.ROOT,
                "%-9s %-19s %-18s %s%s",
                transition.kind().name().toLowerCase(Locale.ROOT),
                transition
                        .image()
                        .toString()
                        .substring(0, Math.min(19, transition.image().toString().length())),
                transition.finding().id(),
                transition.component().ref(),
                aspects.isEmpty() ? "" : " (" + aspects + ")"));
    }

    private static String summary(List<Transition> transitions, int images) {
        String counts = KINDS.stream()
                .map(kind -> transitions.stream()
                                .filter(transition -> transition.kind() == kind)
                                .count()
                        + " " + kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return counts + " in " + Count.of(images, "image");
    }

    private static void write(Transition transition, PrintWriter out) throws IOException {
        try (JsonGenerator json = JsonFactory.builder().build().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("kind", transition.kind().name());
            json.writeStringField("image", transition.image().toString());
            json.writeStringField("component", transition.component().ref());
            json.writeStringField("id", transition.finding().id());
            json.writeArrayFieldStart("changed");
            for (Object aspect : transition.aspects().stream().sorted().toList()) {
                json.writeString(aspect.toString());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("because");
            for (Transition.Cause cause : transition.causes()) {
                json.writeString(cause.id());
            }
            json.writeEndArray();
            json.writeStringField(
                    "evidence",
                    transition.finding().matches().get(0).verdict().evidence().toString());
            json.writeEndObject();
        }
        out.write('\n');
    }
}
