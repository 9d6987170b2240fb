package dev.drawbridge.scenario.text;

import dev.drawbridge.provider.domain.rules.Glob;
import dev.drawbridge.provider.domain.rules.Rule;
import dev.drawbridge.provider.domain.rules.Rule.Then;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.model.Scenario.Approver;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/** Whether the people there are can do what is asked of them. */
final class Crew {

    private static final Duration SOONEST = Duration.ofMinutes(1);

    private final Scenario scenario;
    private final Complaints complaints;

    private Crew(Scenario scenario, Complaints complaints) {
        this.scenario = scenario;
        this.complaints = complaints;
    }

    static void check(Scenario scenario, Complaints complaints) {
        var crew = new Crew(scenario, complaints);
        crew.approvers();
        for (int i = 0; i < scenario.services().size(); i++) {
            crew.rules(scenario.services().get(i), "services[%d].".formatted(i));
        }
    }

    private void approvers() {
        var names = new HashSet<String>();
        for (int i = 0; i < scenario.approvers().size(); i++) {
            var each = scenario.approvers().get(i);
            var place = "approvers[%d]".formatted(i);
            complaints.unless(
                    names.add(each.arn()), place + ".name", each.name() + " stands here twice");
            complaints.unless(
                    each.again() == null || each.again().compareTo(SOONEST) >= 0,
                    place + ".again",
                    "a minute at least: who looks again at once never stops");
        }
    }

    /** Where nobody decides at all that may be what is to be seen; too few are a mistake. */
    private void rules(Scenario.Service service, String place) {
        var people =
                scenario.approvers().stream()
                        .filter(who -> who.decidesFor(service.owner(), service.name()))
                        .toList();
        var rules = service.rules();
        for (int i = 0; rules != null && i < rules.rules().size(); i++) {
            var rule = rules.rules().get(i);
            long able = people.stream().filter(who -> isNamed(who, rule)).count();
            boolean asked = rule.needed() > 1 || !rule.approvers().isEmpty() || !people.isEmpty();
            if (rule.then() == Then.hold && asked && able < rule.needed()) {
                complaints.add(
                        "%srules[%d]".formatted(place, i),
                        "it takes %d to decide, and of the approvers here %d may; all of them: %s"
                                .formatted(rule.needed(), able, arns(people)));
            }
        }
    }

    private static boolean isNamed(Approver who, Rule rule) {
        return rule.approvers().isEmpty()
                || rule.approvers().stream().anyMatch(glob -> new Glob(glob).matches(who.arn()));
    }

    private static String arns(List<Approver> people) {
        return people.isEmpty()
                ? "nobody"
                : String.join(", ", people.stream().map(Approver::arn).toList());
    }
}
