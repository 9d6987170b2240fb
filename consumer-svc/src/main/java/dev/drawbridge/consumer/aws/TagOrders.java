package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.tag.TagCommand.Bearer;
import dev.drawbridge.consumer.read.tag.Taggables;
import dev.drawbridge.consumer.read.tag.Tagged;
import dev.drawbridge.wire.Fault;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a request to change tags is about: all of it is there, or nothing is changed. */
@Component
final class TagOrders {

    private static final int MOST_RESOURCES = 1000;

    private final Taggables taggables;

    TagOrders(Taggables taggables) {
        this.taggables = taggables;
    }

    List<Bearer> bearers(List<String> resourceIds, Scope scope) {
        if (resourceIds.isEmpty()) {
            throw Fault.missingParameter("resourceIdSet");
        }
        if (resourceIds.size() > MOST_RESOURCES) {
            throw Fault.invalidParameterValue(
                    "At most %d resources are tagged by one call.".formatted(MOST_RESOURCES));
        }
        var ids = resourceIds.stream().distinct().toList();
        ids.forEach(TagOrders::known);
        return Given.allOf(
                        ids,
                        taggables.find(scope.account(), scope.region(), ids),
                        Tagged::resourceId,
                        TagOrders::missing)
                .stream()
                .map(found -> bearer(found, scope))
                .toList();
    }

    private static Bearer bearer(Tagged found, Scope scope) {
        return new Bearer(
                found.resourceId(),
                found.resourceType(),
                scope.accountId(),
                scope.regionName(),
                found.tags());
    }

    private static void known(String id) {
        if (Taggables.type(id).isEmpty()) {
            throw new Fault("InvalidID", "The ID '%s' is not valid".formatted(id));
        }
    }

    private static Fault missing(String id) {
        var type = Taggables.type(id).orElse("resource");
        return switch (type) {
            case "vpc-endpoint" -> NotFound.endpoint(id);
            case "security-group" -> NotFound.group(id);
            case "security-group-rule" -> NotFound.rule(id);
            default -> NotFound.ofType(type, id);
        };
    }
}
