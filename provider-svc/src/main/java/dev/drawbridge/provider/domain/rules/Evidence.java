package dev.drawbridge.provider.domain.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was seen of an applicant. Of its tags only those that a rule asks about: others are its own.
 */
final class Evidence {

    private Evidence() {}

    static Map<String, String> of(Applicant applicant, List<String> tagKeys) {
        var seen = new LinkedHashMap<String, String>();
        seen.put("account", applicant.account());
        seen.put("principal", applicant.principal());
        var path = applicant.organizationPath();
        seen.put("organizationPath", path == null ? "none" : path);
        for (var key : tagKeys) {
            var value = applicant.tags().get(key);
            seen.put("tag " + key, value == null ? "none" : value);
        }
        seen.put("region", applicant.region());
        seen.put("availabilityZoneIds", String.join(", ", applicant.availabilityZoneIds()));
        seen.put("at", applicant.at().toString());
        seen.put("liveConnections", Integer.toString(applicant.liveConnections()));
        return seen;
    }
}
