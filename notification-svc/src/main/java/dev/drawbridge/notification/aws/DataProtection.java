package dev.drawbridge.notification.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.json.StrictJson;

/** A policy that is kept and given back, and does nothing here. */
final class DataProtection {

    private static final int LONGEST = 30_720;

    private DataProtection() {}

    /** Empty takes it away. */
    static String checked(String policy) {
        if (!policy.isEmpty() && (policy.length() > LONGEST || !isObject(policy))) {
            throw new Refused(new InvalidParameter("DataProtectionPolicy"));
        }
        return policy;
    }

    private static boolean isObject(String policy) {
        try {
            return StrictJson.read(policy).isObject();
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }
}
