package dev.drawbridge.consumer.api;

import static java.util.Locale.ROOT;

import dev.drawbridge.consumer.domain.paths.Bandwidth;
import dev.drawbridge.consumer.domain.paths.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is answered.
 *
 * @param outcome {@code open}, {@code closed}, or {@code partly} where only some of the addresses
 *     can be reached
 * @param closedBy the first step that closed the path
 */
record PathAnswer(
        String to,
        String outcome,
        @Nullable Step closedBy,
        List<Step> steps,
        List<Way> ways,
        List<Bandwidth.Share> bandwidth) {

    /**
     * @param verdict {@code open}, {@code closed} or {@code passed}
     * @param by the rule, route or state that decided, by its id
     */
    record Step(String step, String verdict, String by, String because) {

        static Step of(Explanation.Step step) {
            var verdict = step.verdict();
            return new Step(
                    step.name(),
                    verdict.kind().name().toLowerCase(ROOT),
                    verdict.by(),
                    verdict.because());
        }
    }

    record Way(
            String address,
            @Nullable String endpointId,
            @Nullable String networkInterfaceId,
            @Nullable String availabilityZoneId,
            boolean open,
            List<Step> steps) {

        static Way of(Explanation.Way way) {
            return new Way(
                    way.address(),
                    way.endpointId(),
                    way.networkInterfaceId(),
                    way.availabilityZoneId(),
                    way.open(),
                    way.steps().stream().map(Step::of).toList());
        }
    }

    static PathAnswer of(PathAsked asked, Explanation explanation) {
        return new PathAnswer(
                asked.to(),
                explanation.outcome().name().toLowerCase(ROOT),
                explanation.closedBy().map(Step::of).orElse(null),
                explanation.outset().stream().map(Step::of).toList(),
                explanation.ways().stream().map(Way::of).toList(),
                explanation.bandwidth());
    }
}
