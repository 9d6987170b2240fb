package dev.drawbridge.provider.domain.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of an applicant. Of its tags only those that a rule asks about: others are its own.
 */
public final class Evidence {

    private static final String NONE = "none";

    private Evidence() {}

    static Map<String, String> of(Applicant applicant, List<String> tagKeys) {
        var seen = new LinkedHashMap<String, String>();
        seen.put("account", applicant.account());
        seen.put("principal", applicant.principal());
        var path = applicant.organizationPath();
        seen.put("organizationPath", path == null ? NONE : path);
        for (var key : tagKeys) {
            seen.put("tag " + key, written(applicant.tags().get(key)));
        }
        seen.put("region", applicant.region());
        seen.put("availabilityZoneIds", String.join(", ", applicant.availabilityZoneIds()));
        seen.put("at", applicant.at().toString());
        seen.put("liveConnections", Integer.toString(applicant.liveConnections()));
        return seen;
    }

    /** The tag's value as it was; null where there was no such tag. */
    public static @Nullable String tag(String written) {
        if (written.equals(NONE)) {
            return null;
        }
        int end = written.length() - 1;
        boolean quoted = end > 0 && written.charAt(0) == '"' && written.charAt(end) == '"';
        return quoted && saysNone(written) ? written.substring(1, end) : written;
    }

    /** In quotation marks where it would be taken for none. */
    private static String written(@Nullable String tag) {
        return tag == null ? NONE : saysNone(tag) ? '"' + tag + '"' : tag;
    }

    private static boolean saysNone(String text) {
        return text.contains(NONE) && text.replace("\"", "").equals(NONE);
    }
}
