package dev.drawbridge.scenario.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with a document, each with its line and place. */
final class Complaints {

    private final Tree tree;
    private final List<String> problems = new ArrayList<>();

    Complaints(Tree tree) {
        this.tree = tree;
    }

    List<String> problems() {
        return problems;
    }

    void add(String place, String complaint) {
        problems.add("%s: %s: %s".formatted(tree.line(place), place, complaint));
    }

    void unless(boolean good, String place, String complaint) {
        if (!good) {
            add(place, complaint);
        }
    }

    void known(String name, Set<String> all, String place, String otherwise) {
        if (!all.contains(name)) {
            add(
                    place,
                    "'%s': %s; %s".formatted(name, otherwise, Nearest.to(name, List.copyOf(all))));
        }
    }
}
