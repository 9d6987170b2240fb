package dev.drawbridge.bench;

import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.CompiledRules;
import dev.drawbridge.provider.domain.rules.Hours;
import dev.drawbridge.provider.domain.rules.Rule;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** One request against many rules of every kind, of which none applies but the last. */
final class Judging {

    private static final double MICROS = 1e3;

    private Judging() {}

    static void measure(Report report, int rules, int times) {
        var compiled = CompiledRules.of(new RuleSet(rules(rules), RuleSet.Withdrawn.leave), 1);
        run(compiled, times);
        var nanos = new Histogram(3);
        long begin = System.nanoTime();
        var accepted = 0L;
        for (int i = 0; i < times; i++) {
            var applicant = applicant(i);
            long start = System.nanoTime();
            var verdict = compiled.judge(applicant, true);
            nanos.recordValue(System.nanoTime() - start);
            accepted += verdict.then() == Rule.Then.accept ? 1 : 0;
        }
        if (accepted != times) {
            throw new IllegalStateException("only %d of %d accepted".formatted(accepted, times));
        }
        report.add(
                Figure.rate("%d rules judged".formatted(rules), times, System.nanoTime() - begin));
        report.fact("%d rules, µs p50".formatted(rules), nanos.getValueAtPercentile(50) / MICROS);
        report.fact("%d rules, µs p99".formatted(rules), nanos.getValueAtPercentile(99) / MICROS);
    }

    /** A JVM that has judged nothing yet measures its compiler. */
    private static void run(CompiledRules compiled, int times) {
        for (int i = 0; i < times; i++) {
            compiled.judge(applicant(i), true);
        }
    }

    private static List<Rule> rules(int number) {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < number - 1; i++) {
            var when =
                    switch (i % 5) {
                        case 0 -> When.account("%012d".formatted(i));
                        case 1 -> When.path("o-1/r-1/ou-" + i);
                        case 2 -> When.principal("arn:aws:iam::*:role/Team" + i + "-*");
                        case 3 -> When.tag("team", "team-" + i);
                        default -> When.at(new Hours("01:00", "01:01", "Europe/Oslo", List.of()));
                    };
            rules.add(i % 3 == 0 ? Rule.reject("r" + i, when, "no") : Rule.accept("r" + i, when));
        }
        rules.add(Rule.accept("last", When.ALWAYS));
        return rules;
    }

    private static Applicant applicant(int number) {
        var account = "%012d".formatted(500_000_000_000L + number);
        return new Applicant(
                account,
                "arn:aws:iam::" + account + ":role/Deploy",
                "o-1/r-1/ou-none/team",
                Map.of("team", "none"),
                "us-east-1",
                List.of("use1-az1", "use1-az2"),
                Instant.parse("2026-11-26T12:00:00Z"),
                3);
    }
}
