package dev.drawbridge.scenario.text;

import dev.drawbridge.provider.domain.arn.Principal;
import dev.drawbridge.scenario.model.Expectation;
import dev.drawbridge.scenario.model.Metric;
import dev.drawbridge.scenario.model.Scenario;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is well written and cannot be meant. */
final class Meaning {

    private final Scenario scenario;
    private final Complaints complaints;
    private final Set<String> accounts = new TreeSet<>();
    private final Set<String> groups = new TreeSet<>();
    private final Set<String> services = new TreeSet<>();

    private Meaning(Scenario scenario, Complaints complaints) {
        this.scenario = scenario;
        this.complaints = complaints;
    }

    static List<String> problems(Scenario scenario, Tree tree) {
        var complaints = new Complaints(tree);
        var meaning = new Meaning(scenario, complaints);
        meaning.clock();
        meaning.accounts();
        meaning.services();
        meaning.names();
        Traffic.check(scenario, complaints);
        Crew.check(scenario, complaints);
        meaning.expectations();
        return complaints.problems();
    }

    private void clock() {
        var duration = scenario.clock().duration();
        complaints.unless(!duration.isZero(), "clock.duration", "more than nothing, please");
        complaints.unless(
                duration.compareTo(Traffic.LONGEST) <= 0, "clock.duration", "ten years at most");
    }

    private void accounts() {
        for (int i = 0; i < scenario.accounts().size(); i++) {
            var each = scenario.accounts().get(i);
            var place = "accounts[%d]".formatted(i);
            complaints.unless(
                    (each.id() == null) != (each.count() == null),
                    place,
                    "either id (one account) or count and prefix (many)");
            complaints.unless(
                    each.count() == null || each.prefix() != null, place, "count needs a prefix");
            complaints.unless(
                    each.id() == null || accounts.add(each.id()),
                    place + ".id",
                    each.id() + " stands here twice");
            complaints.unless(
                    groups.add(each.group()), place + ".prefix", each.group() + " is there twice");
            shares(each, place);
        }
    }

    private void shares(Scenario.Accounts each, String place) {
        each.tags()
                .forEach((key, shares) ->
                        complaints.unless(
                                shares.sum() <= 1.000_001,
                                place + ".tags." + key,
                                "the shares are more than 1 together"));
        var path = each.path();
        complaints.unless(
                path == null || path.sum() <= 1.000_001,
                place + ".path",
                "the shares are more than 1 together");
    }

    private void services() {
        for (int i = 0; i < scenario.services().size(); i++) {
            var each = scenario.services().get(i);
            var place = "services[%d]".formatted(i);
            complaints.unless(
                    services.add(each.name()), place + ".name", each.name() + " stands here twice");
            complaints.known(each.owner(), accounts, place + ".owner", "no account has this id");
            for (int j = 0; j < each.allow().size(); j++) {
                var allowed = each.allow().get(j);
                complaints.unless(
                        Principal.parse(allowed).isPresent(),
                        "%s.allow[%d]".formatted(place, j),
                        "'%s' is no principal; write * or an ARN, such as arn:aws:iam::222222222222:root"
                                .formatted(allowed));
            }
            var rules = each.rules();
            if (rules != null) {
                Judging.problems(rules).forEach(p -> rule(place, p));
            }
        }
    }

    private void rule(String place, String problem) {
        int colon = problem.indexOf(": ");
        if (colon < 0) {
            complaints.add(place, problem);
        } else {
            var at = place + "." + problem.substring(0, colon);
            complaints.add(at, problem.substring(colon + 2));
        }
    }

    private void names() {
        var by = new TreeSet<>(groups);
        by.addAll(accounts);
        for (int i = 0; i < scenario.load().size(); i++) {
            var each = scenario.load().get(i);
            var place = "load[%d]".formatted(i);
            complaints.known(
                    each.service(), services, place + ".service", "no service has this name");
            if (each.by() != null) {
                complaints.known(
                        each.by(), by, place + ".by", "no accounts have this prefix or id");
            }
        }
        for (int i = 0; i < scenario.approvers().size(); i++) {
            var each = scenario.approvers().get(i);
            var place = "approvers[%d]".formatted(i);
            complaints.known(each.of(), accounts, place + ".of", "no account has this id");
            for (var name : each.services()) {
                complaints.known(name, services, place + ".services", "no service has this name");
            }
        }
    }

    private void expectations() {
        scenario.expect()
                .forEach((name, bound) -> {
                    var place = "expect." + name;
                    if (Metric.named(name, services) == null) {
                        complaints.add(place, "not known here; " + Nearest.to(name, Metric.NAMES));
                        return;
                    }
                    complaints.unless(
                            Metric.of(name) != Metric.SLA_BREACHES || scenario.sla() != null,
                            place,
                            "of what? sla is needed, such as sla: 4h");
                    try {
                        Expectation.of(name, bound);
                    } catch (IllegalArgumentException e) {
                        complaints.add(place, String.valueOf(e.getMessage()));
                    }
                });
    }
}
