package dev.drawbridge.provider.api;

import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.read.rules.RuleBooks;
import dev.drawbridge.wire.Fault;

/** The rules of a version by its name: a number, {@code draft}, or 0 for none. */
final class Versions {

    private Versions() {}

    static RuleSet rules(RuleBooks books, String serviceId, String version) {
        if (version.equals("0")) {
            return RuleSet.NONE;
        }
        if (version.equals("draft")) {
            return books.draft(serviceId)
                    .map(RuleBooks.Draft::rules)
                    .orElseThrow(() -> unknown(version));
        }
        if (!version.matches("\\d{1,9}")) {
            throw unknown(version);
        }
        return books.version(serviceId, Integer.parseInt(version))
                .map(RuleBooks.Version::rules)
                .orElseThrow(() -> unknown(version));
    }

    static Fault unknown(String version) {
        return new Fault(
                "NoSuchVersion",
                "There is no version '%s' of these rules: a number, draft, or 0 for none"
                        .formatted(version),
                404);
    }
}
