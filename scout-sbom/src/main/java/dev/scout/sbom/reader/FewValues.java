package dev.scout.sbom.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lists that nearly always stay short: immutable up to two elements, so that to copy them costs nothing. The list that
 * comes back takes the place of the one handed in.
 */
public final class FewValues {

    /** With more elements than this, a set finds out whether one is there already. */
    private static final int FEW = 8;

    private FewValues() {}

    /** The list with one more. */
    public static <T> List<T> with(List<T> list, T one) {
        switch (list.size()) {
            case 0 -> {
                return List.of(one);
            }
            case 1 -> {
                return List.of(list.get(0), one);
            }
            case 2 -> {
                List<T> grown = new ArrayList<>(8);
                grown.addAll(list);
                grown.add(one);
                return grown;
            }
            default -> {
                list.add(one);
                return list;
            }
        }
    }

    /** The list with all of another, which stays as it is. */
    public static <T> List<T> withAll(List<T> list, List<T> others) {
        if (list.isEmpty() && others.size() <= 2) {
            return List.copyOf(others);
        }
        List<T> all = list;
        for (int i = 0; i < others.size(); i++) {
            all = with(all, others.get(i));
        }
        return all;
    }

    /** The elements with those of a list that are not there already. */
    static <T> Collection<T> withNew(Collection<T> elements, List<T> others) {
        if (elements.isEmpty() && others.size() <= 1) {
            return List.copyOf(others);
        }
        Collection<T> all = elements;
        for (int i = 0; i < others.size(); i++) {
            all = withNew(all, others.get(i));
        }
        return all;
    }

    /** The elements with one more, unless it is there already. */
    static <T> Collection<T> withNew(Collection<T> elements, T one) {
        if (elements instanceof List<T> list && list.size() < FEW) {
            return list.contains(one) ? list : with(list, one);
        }
        Collection<T> many = elements instanceof Set ? elements : new LinkedHashSet<>(elements);
        many.add(one);
        return many;
    }
}
