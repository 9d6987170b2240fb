package dev.drawbridge.provider.domain.rules;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

/** An applicant while it is judged: local times are worked out once a zone, and only if asked. */
final class Seen {

    private final Applicant applicant;
    private final Map<ZoneId, There> times = new HashMap<>(4);

    /** A local time, ready to be compared. */
    record There(DayOfWeek day, long nanoOfDay) {
        static There of(ZonedDateTime time) {
            return new There(time.getDayOfWeek(), time.toLocalTime().toNanoOfDay());
        }
    }

    Seen(Applicant applicant) {
        this.applicant = applicant;
    }

    Applicant applicant() {
        return applicant;
    }

    There timeIn(ZoneId zone) {
        var known = times.get(zone);
        if (known == null) {
            known = There.of(applicant.at().atZone(zone));
            times.put(zone, known);
        }
        return known;
    }
}
