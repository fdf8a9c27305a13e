package dev.scout.match.judgement;

import dev.scout.core.risk.SignalTable;
import dev.scout.core.risk.Signals;
import dev.scout.match.VulnerabilityIds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Statements, waivers and signals by the ids of vulnerabilities.
 *
 * <p>An erratum that passes several vulnerabilities on is several questions: what is said of its own ids is an answer
 * to each, what is said of one of them to that one only.
 */
final class SaidTable {

    private final SignalTable signals;
    private final Map<String, List<Integer>> claims = new HashMap<>();
    private final Map<String, List<Integer>> exemptions = new HashMap<>();
    private final List<Claim> statements;
    /** The place of each statement among all, the latest last. */
    private final int[] rank;

    private final ProductNumbers numbers;

    /** A table; {@code rank} has the place of each statement among all, the latest last. */
    SaidTable(SignalTable signals, List<Claim> statements, int[] rank, ProductNumbers numbers) {
        this.signals = signals;
        this.statements = statements;
        this.rank = rank;
        this.numbers = numbers;
    }

    void addClaim(int number, List<String> ids) {
        statements.get(number).products().forEach(numbers::add);
        ids.stream().distinct().forEach(id -> add(number, id, claims));
    }

    void addExemption(int number, String id) {
        add(number, id, exemptions);
    }

    private static void add(int number, String id, Map<String, List<Integer>> numbers) {
        numbers.computeIfAbsent(id, added -> new ArrayList<>(1)).add(number);
    }

    Said find(VulnerabilityIds ids) {
        List<String> all = new ArrayList<>(ids.own());
        all.addAll(ids.links());
        Signals urgency = signals.signals(all);
        boolean silent = all.stream().noneMatch(id -> claims.containsKey(id) || exemptions.containsKey(id));
        if (silent) {
            return new Said(urgency, null, List.of(), List.of());
        }
        if (ids.links().size() <= 1) {
            return said(urgency, all);
        }
        List<Said> parts = new ArrayList<>();
        for (String link : ids.links()) {
            List<String> names = new ArrayList<>(ids.own());
            names.add(link);
            parts.add(said(urgency, names));
        }
        return new Said(urgency, null, List.of(), List.copyOf(parts));
    }

    private Said said(Signals urgency, List<String> names) {
        int[] earliestFirst = numbers(names, claims).stream()
                .sorted(Comparator.comparingInt(number -> rank[number]))
                .mapToInt(Integer::intValue)
                .toArray();
        Candidate latest = null;
        for (int number : earliestFirst) {
            latest = Candidate.chain(number, statements.get(number), numbers, latest);
        }
        List<Integer> waivers = numbers(names, exemptions).stream().sorted().toList();
        return new Said(urgency, latest, waivers, List.of());
    }

    private static Set<Integer> numbers(List<String> names, Map<String, List<Integer>> table) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (String name : names) {
            numbers.addAll(table.getOrDefault(name, List.of()));
        }
        return numbers;
    }
}
