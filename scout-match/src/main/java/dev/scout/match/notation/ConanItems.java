package dev.scout.match.notation;

import java.util.ArrayList;
import java.util.List;

/** The items of a Conan version before its pre-release and its build, for bounds that raise one of them. */
record ConanItems(List<String> items) {

    static ConanItems of(String version) {
        int plus = version.lastIndexOf('+');
        String rest = plus < 0 ? version : version.substring(0, plus);
        int hyphen = rest.indexOf('-');
        String main = hyphen < 0 ? rest : rest.substring(0, hyphen);
        List<String> items = new ArrayList<>();
        int start = 0;
        for (int dot = main.indexOf('.'); dot >= 0; dot = main.indexOf('.', start)) {
            items.add(main.substring(start, dot));
            start = dot + 1;
        }
        items.add(main.substring(start));
        return new ConanItems(List.copyOf(items));
    }

    int count() {
        return items.size();
    }

    /** The index of the first item that is not the number 0; the count of items if there is none. */
    int firstNotZero() {
        int index = 0;
        while (index < items.size() && isNumber(items.get(index)) && PartialVersion.isZero(items.get(index))) {
            index++;
        }
        return index;
    }

    /** The items with one raised, and 0 for those after it; empty if there is no number at that index. */
    String raise(int index) {
        if (index >= items.size() || !isNumber(items.get(index))) {
            return "";
        }
        List<String> raised = new ArrayList<>(items.subList(0, index));
        raised.add(PartialVersion.next(items.get(index)));
        while (raised.size() < items.size()) {
            raised.add("0");
        }
        return String.join(".", raised);
    }

    private static boolean isNumber(String item) {
        return !item.isEmpty() && item.chars().allMatch(c -> RangeScanner.isDigit((char) c));
    }
}
