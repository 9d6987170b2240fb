package dev.drawbridge.scenario.text;

import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.When;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether rules can be judged on what a scenario's requests have: everybody asks as the root of an
 * account, in one Region, without zones. Of what is left out nothing true could be said.
 */
final class Judging {

    private static final String REGION = "us-east-1";

    private Judging() {}

    /** Beside what the provider itself says of them. */
    static List<String> problems(RuleSet rules) {
        var problems = new ArrayList<>(rules.problems());
        for (int i = 0; i < rules.rules().size(); i++) {
            when(rules.rules().get(i).when(), "rules[%d].when.".formatted(i), problems);
        }
        return problems;
    }

    private static void when(When when, String place, List<String> problems) {
        if (!when.availabilityZoneIds().isEmpty()) {
            problems.add(
                    place
                            + "availabilityZoneIds: requests of a scenario have no zones; leave this condition out here");
        }
        if (!when.regions().isEmpty() && !when.regions().contains(REGION)) {
            problems.add(
                    place
                            + "regions: requests of a scenario all come from "
                            + REGION
                            + ", none from here");
        }
        if (!when.principals().isEmpty() && when.principals().stream().noneMatch(Judging::isRoot)) {
            problems.add(
                    place
                            + "principals: everybody asks as the root of an account here, such as arn:aws:iam::222222222222:root; this is nobody");
        }
    }

    private static boolean isRoot(String glob) {
        return glob.endsWith("*") || glob.endsWith(":root");
    }
}
