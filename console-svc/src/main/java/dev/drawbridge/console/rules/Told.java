package dev.drawbridge.console.rules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the provider's API says of services and rules. */
public final class Told {

    private Told() {}

    public record Service(
            String serviceId,
            String serviceName,
            boolean acceptanceRequired,
            List<String> availabilityZoneIds,
            List<String> supportedRegions,
            List<String> permitted,
            Map<String, String> tags,
            long waiting) {

        /** The Name tag, where there is one. */
        public String title() {
            return tags.getOrDefault("Name", serviceId);
        }
    }

    public record Services(List<Service> services) {}

    /**
     * @param rules null in a list
     */
    public record Version(
            int version,
            @Nullable JsonNode rules,
            String publishedBy,
            String note,
            @Nullable Integer restoredVersion,
            Instant publishedAt) {

        public String by() {
            return publishedBy.substring(publishedBy.lastIndexOf('/') + 1);
        }
    }

    public record Draft(int number, JsonNode rules, String draftedBy, Instant draftedAt) {}

    public record Standing(
            int version,
            @Nullable Version inForce,
            List<String> sentences,
            @Nullable Draft draft,
            List<String> draftSentences) {}

    public record Versions(List<Version> versions) {}

    public record Words(List<String> differences) {}

    public record Published(int version) {}

    public record Said(
            String outcome, @Nullable String ruleId, @Nullable Integer version, String reason) {}

    public record Difference(
            String endpointId, String account, Instant requestedAt, Said then, Said draft) {}

    /**
     * @param differences the first of all that are different
     */
    public record DryRun(int looked, int different, List<Difference> differences) {}

    public record Both(DryRun waiting, DryRun history) {}
}
