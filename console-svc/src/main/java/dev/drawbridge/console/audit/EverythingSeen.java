package dev.drawbridge.console.audit;

import dev.drawbridge.console.visit.Visitor;

/** Who may have the log of all accounts: those who operate the house. */
@FunctionalInterface
public interface EverythingSeen {

    boolean by(Visitor visitor);
}
