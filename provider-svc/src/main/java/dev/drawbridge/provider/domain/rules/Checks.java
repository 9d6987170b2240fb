package dev.drawbridge.provider.domain.rules;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** From conditions to checks, the cheap ones first. Accounts are found by index, not checked. */
final class Checks {

    private Checks() {}

    static Check[] of(When when) {
        var checks = new ArrayList<Check>();
        var below = when.connectionsBelow();
        if (below != null) {
            checks.add(seen -> seen.applicant().liveConnections() < below);
        }
        var from = when.connectionsFrom();
        if (from != null) {
            checks.add(seen -> seen.applicant().liveConnections() >= from);
        }
        if (!when.regions().isEmpty()) {
            var regions = Set.copyOf(when.regions());
            checks.add(seen -> regions.contains(seen.applicant().region()));
        }
        when.tags()
                .forEach((key, values) ->
                        checks.add(tag(key, values == null ? Set.of() : new HashSet<>(values))));
        if (!when.availabilityZoneIds().isEmpty()) {
            var zones = Set.copyOf(when.availabilityZoneIds());
            checks.add(seen -> zones.containsAll(seen.applicant().availabilityZoneIds()));
        }
        if (!when.organizationPaths().isEmpty()) {
            checks.add(under(when.organizationPaths()));
        }
        if (!when.principals().isEmpty()) {
            checks.add(principal(when.principals().stream().map(Glob::new).toList()));
        }
        if (when.hours() != null) {
            checks.add(hours(when.hours()));
        }
        return checks.toArray(Check[]::new);
    }

    private static Check tag(String key, Set<String> values) {
        return seen -> {
            var value = seen.applicant().tags().get(key);
            return value != null && (values.isEmpty() || values.contains(value));
        };
    }

    private static Check under(List<String> paths) {
        return seen -> {
            var path = seen.applicant().organizationPath();
            if (path != null) {
                for (var top : paths) {
                    if (isUnder(path, top)) {
                        return true;
                    }
                }
            }
            return false;
        };
    }

    private static boolean isUnder(String path, String top) {
        return path.startsWith(top)
                && (path.length() == top.length() || path.charAt(top.length()) == '/');
    }

    private static Check principal(List<Glob> globs) {
        return seen -> {
            for (var glob : globs) {
                if (glob.matches(seen.applicant().principal())) {
                    return true;
                }
            }
            return false;
        };
    }

    private static Check hours(Hours hours) {
        long from = LocalTime.parse(hours.from()).toNanoOfDay();
        long to = LocalTime.parse(hours.to()).toNanoOfDay();
        var zone = ZoneId.of(hours.zone());
        var days =
                hours.days().isEmpty()
                        ? EnumSet.allOf(DayOfWeek.class)
                        : EnumSet.copyOf(hours.days());
        var overMidnight = from >= to;
        return seen -> {
            var there = seen.timeIn(zone);
            long time = there.nanoOfDay();
            if (!overMidnight) {
                return time >= from && time < to && days.contains(there.day());
            }
            return time >= from
                    ? days.contains(there.day())
                    : time < to && days.contains(there.day().minus(1));
        };
    }
}
