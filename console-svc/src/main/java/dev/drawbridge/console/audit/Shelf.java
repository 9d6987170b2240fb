package dev.drawbridge.console.audit;

import dev.drawbridge.events.id.AccountId;

/**
 * Lines that can be looked through: those of the log that concern an account, or those of a file
 * somebody imported. They have the same columns and never meet in one question.
 *
 * @param from what stands in SQL after {@code from}; lines are called {@code s} there
 * @param whose the value of its only parameter
 */
public record Shelf(String from, Object whose) {

    public static Shelf of(AccountId account) {
        return new Shelf("audit_seen s where s.viewer = ?", account.value());
    }

    public static Shelf ofImport(long id) {
        return new Shelf("audit_import_line s where s.import = ?", id);
    }
}
