package dev.drawbridge.scenario.text;

import dev.drawbridge.scenario.model.Expectation;
import dev.drawbridge.scenario.model.Metric;
import dev.drawbridge.scenario.model.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is well written and cannot be meant. */
final class Meaning {

    private final Scenario scenario;
    private final Tree tree;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> accounts = new TreeSet<>();
    private final Set<String> groups = new TreeSet<>();
    private final Set<String> services = new TreeSet<>();

    private Meaning(Scenario scenario, Tree tree) {
        this.scenario = scenario;
        this.tree = tree;
    }

    static List<String> problems(Scenario scenario, Tree tree) {
        var meaning = new Meaning(scenario, tree);
        meaning.unless(
                !scenario.clock().duration().isZero(),
                "clock.duration",
                "more than nothing, please");
        meaning.accounts();
        meaning.services();
        meaning.load();
        meaning.approvers();
        meaning.chaos();
        meaning.expectations();
        return meaning.problems;
    }

    private void accounts() {
        for (int i = 0; i < scenario.accounts().size(); i++) {
            var each = scenario.accounts().get(i);
            var place = "accounts[%d]".formatted(i);
            unless(
                    (each.id() == null) != (each.count() == null),
                    place,
                    "either id (one account) or count and prefix (many)");
            unless(each.count() == null || each.prefix() != null, place, "count needs a prefix");
            unless(
                    each.id() == null || accounts.add(each.id()),
                    place + ".id",
                    each.id() + " stands here twice");
            unless(groups.add(each.group()), place + ".prefix", each.group() + " is there twice");
            each.tags()
                    .forEach((key, shares) ->
                            unless(
                                    shares.sum() <= 1.000_001,
                                    place + ".tags." + key,
                                    "the shares are more than 1 together"));
            var path = each.path();
            unless(
                    path == null || path.sum() <= 1.000_001,
                    place + ".path",
                    "the shares are more than 1 together");
        }
    }

    private void services() {
        for (int i = 0; i < scenario.services().size(); i++) {
            var each = scenario.services().get(i);
            var place = "services[%d]".formatted(i);
            unless(services.add(each.name()), place + ".name", each.name() + " stands here twice");
            known(each.owner(), accounts, place + ".owner", "no account has this id");
            var rules = each.rules();
            if (rules != null) {
                rules.problems()
                        .forEach(
                                p -> problems.add("%s: %s.%s".formatted(line(place, p), place, p)));
            }
        }
    }

    private String line(String place, String problem) {
        int colon = problem.indexOf(':');
        return tree.line(place + "." + (colon < 0 ? problem : problem.substring(0, colon)));
    }

    private void load() {
        var by = new TreeSet<>(groups);
        by.addAll(accounts);
        for (int i = 0; i < scenario.load().size(); i++) {
            var each = scenario.load().get(i);
            var place = "load[%d]".formatted(i);
            known(each.service(), services, place + ".service", "no service has this name");
            if (each.by() != null) {
                known(each.by(), by, place + ".by", "no accounts have this prefix or id");
            }
            begins(each.at(), place + ".at");
        }
    }

    private void approvers() {
        var names = new HashSet<String>();
        for (int i = 0; i < scenario.approvers().size(); i++) {
            var each = scenario.approvers().get(i);
            var place = "approvers[%d]".formatted(i);
            unless(names.add(each.arn()), place + ".name", each.name() + " stands here twice");
            known(each.of(), accounts, place + ".of", "no account has this id");
            each.services()
                    .forEach(name ->
                            known(name, services, place + ".services", "no service has this name"));
        }
    }

    private void chaos() {
        for (int i = 0; i < scenario.chaos().size(); i++) {
            var each = scenario.chaos().get(i);
            var place = "chaos[%d]".formatted(i);
            if (each.what().endsWith(".down")) {
                unless(
                        each.at() != null && each.lasting() != null,
                        place,
                        "at and for are needed: from when, how long");
                begins(each.at(), place + ".at");
            } else {
                unless(each.rate() != null, place, "rate is needed: of how many, from 0 to 1");
            }
        }
    }

    private void expectations() {
        scenario.expect()
                .forEach((name, bound) -> {
                    var place = "expect." + name;
                    var metric = Metric.named(name, services);
                    if (metric == null) {
                        problems.add(
                                "%s: %s: not known here; %s"
                                        .formatted(
                                                tree.line(place),
                                                place,
                                                Nearest.to(name, Metric.NAMES)));
                        return;
                    }
                    try {
                        Expectation.of(name, bound);
                    } catch (IllegalArgumentException e) {
                        problems.add(
                                "%s: %s: %s".formatted(tree.line(place), place, e.getMessage()));
                    }
                });
    }

    private void begins(@org.jspecify.annotations.Nullable Duration at, String place) {
        unless(
                at == null || at.compareTo(scenario.clock().duration()) < 0,
                place,
                "that is after the end of the clock");
    }

    private void known(String name, Set<String> all, String place, String otherwise) {
        if (!all.contains(name)) {
            problems.add(
                    "%s: %s: '%s': %s; %s"
                            .formatted(
                                    tree.line(place),
                                    place,
                                    name,
                                    otherwise,
                                    Nearest.to(name, List.copyOf(all))));
        }
    }

    private void unless(boolean good, String place, String complaint) {
        if (!good) {
            problems.add("%s: %s: %s".formatted(tree.line(place), place, complaint));
        }
    }
}
