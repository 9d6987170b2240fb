package dev.drawbridge.provider.domain.rules;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

/** An applicant while it is judged: local times are worked out once a zone, and only if asked. */
final class Seen {

    private final Applicant applicant;
    private final Map<ZoneId, ZonedDateTime> times = new HashMap<>(4);

    Seen(Applicant applicant) {
        this.applicant = applicant;
    }

    Applicant applicant() {
        return applicant;
    }

    ZonedDateTime timeIn(ZoneId zone) {
        return times.computeIfAbsent(zone, applicant.at()::atZone);
    }
}
