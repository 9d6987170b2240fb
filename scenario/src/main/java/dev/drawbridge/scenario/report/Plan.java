package dev.drawbridge.scenario.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.drawbridge.scenario.crowd.Cast;
import dev.drawbridge.scenario.crowd.Crowd;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.model.Spans;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What would be run, before it is. The requests are those that will come: a seed is a seed. */
public record Plan(
        String scenario,
        long seed,
        String start,
        String end,
        Map<String, Long> accounts,
        List<Service> services,
        List<Load> load,
        List<String> approvers,
        List<String> chaos,
        Map<String, String> expect) {

    /**
     * @param rules as sentences
     * @param people who may decide
     */
    public record Service(
            String name,
            String owner,
            boolean acceptanceRequired,
            @Nullable Integer quota,
            List<String> rules,
            List<String> people) {

        List<String> words() {
            var lines = new ArrayList<String>();
            var most = quota == null ? "" : ", at most " + quota;
            lines.add("service    %s of %s%s".formatted(name, owner, most));
            rules.forEach(rule -> lines.add("             " + rule));
            var otherwise = acceptanceRequired ? "a person decides" : "it is let in";
            lines.add("             else " + otherwise);
            if (people.isEmpty()) {
                lines.add("             nobody decides: what waits expires");
            }
            return lines;
        }
    }

    /**
     * @param askers how many different accounts ask
     */
    public record Load(
            String service,
            int requests,
            long askers,
            @Nullable String first,
            @Nullable String last) {

        String words() {
            return "%s: %d requests of %d accounts, %s to %s"
                    .formatted(service, requests, askers, first, last);
        }
    }

    public static Plan of(Scenario scenario, String fileName) {
        var cast = new Cast(scenario);
        var asked = new Crowd(scenario, cast).all();
        var load = new ArrayList<Load>();
        for (int i = 0; i < scenario.load().size(); i++) {
            int index = i;
            load.add(
                    load(
                            scenario.load().get(i),
                            asked.stream().filter(a -> a.load() == index).toList()));
        }
        var groups =
                cast.all().stream()
                        .collect(groupingBy(Cast.Account::group, TreeMap::new, counting()));
        var name = scenario.name();
        return new Plan(
                name == null ? fileName : name,
                scenario.seed(),
                scenario.clock().start().toString(),
                scenario.clock().end().toString(),
                groups,
                scenario.services().stream().map(each -> service(each, scenario)).toList(),
                load,
                scenario.approvers().stream().map(Plan::approver).toList(),
                scenario.chaos().stream().map(Plan::chaos).toList(),
                new LinkedHashMap<>(scenario.expect()));
    }

    private static Service service(Scenario.Service of, Scenario in) {
        var rules = of.rules();
        return new Service(
                of.name(),
                of.owner(),
                of.requiresAcceptance(),
                of.quota(),
                rules == null ? List.of() : rules.sentences(),
                in.approvers().stream()
                        .filter(who -> who.decidesFor(of.owner(), of.name()))
                        .map(Scenario.Approver::name)
                        .toList());
    }

    private static Load load(Scenario.Load of, List<Crowd.Asked> asked) {
        return new Load(
                of.service(),
                asked.size(),
                asked.stream().map(each -> each.account().id()).distinct().count(),
                asked.isEmpty() ? null : asked.getFirst().at().toString(),
                asked.isEmpty() ? null : asked.getLast().at().toString());
    }

    private static String approver(Scenario.Approver of) {
        var hours = of.hours();
        return "%s of %s%s"
                .formatted(of.name(), of.of(), hours == null ? "" : ", " + hours.shown());
    }

    private static String chaos(Scenario.Chaos of) {
        var share = of.rate() == null ? "" : ", %s of all".formatted(of.rate());
        var from = of.at() == null ? "" : " at " + Spans.shown(of.at().toSeconds());
        var lasting = of.lasting() == null ? "" : " for " + Spans.shown(of.lasting().toSeconds());
        return of.what() + share + from + lasting;
    }

    /** For people at a terminal. */
    public String words() {
        var lines = new ArrayList<String>();
        lines.add("%s, seed %d: %s to %s".formatted(scenario, seed, start, end));
        accounts.forEach((group, many) -> lines.add("accounts   %s: %d".formatted(group, many)));
        services.forEach(service -> lines.addAll(service.words()));
        load.forEach(each -> lines.add("load       " + each.words()));
        approvers.forEach(each -> lines.add("approver   " + each));
        chaos.forEach(each -> lines.add("chaos      " + each));
        expect.forEach((metric, bound) -> lines.add("expected   %s %s".formatted(metric, bound)));
        return String.join("\n", lines);
    }
}
