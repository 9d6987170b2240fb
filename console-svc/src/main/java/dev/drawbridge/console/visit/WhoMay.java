package dev.drawbridge.console.visit;

import dev.drawbridge.console.visit.people.Role;
import java.util.List;
import java.util.Optional;

/**
 * Which role a route asks for. Looking at what an account may see asks for none; what changes
 * something is refused unless a line here says whose work it is.
 */
final class WhoMay {

    /** What a route asks of whoever calls it. */
    sealed interface Demand {

        /** An account to look at suffices. */
        record Nothing() implements Demand {}

        record Of(Role role) implements Demand {}

        /** Nobody thought of it: nobody may. */
        record Unheard() implements Demand {}
    }

    private record Line(String prefix, Demand looking, Demand changing) {

        boolean covers(String path) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }

    private static final Demand NOTHING = new Demand.Nothing();
    private static final Demand APPROVER = new Demand.Of(Role.APPROVER);
    private static final Demand AUDITOR = new Demand.Of(Role.AUDITOR);
    private static final Demand OPERATOR = new Demand.Of(Role.OPERATOR);
    private static final Demand UNHEARD = new Demand.Unheard();

    /** The first line that covers a path counts. */
    private static final List<Line> LINES =
            List.of(
                    new Line("/sign-in", NOTHING, NOTHING),
                    new Line("/sign-out", NOTHING, NOTHING),
                    new Line("/acting-as", NOTHING, NOTHING),
                    new Line("/look", NOTHING, NOTHING),
                    new Line("/error", NOTHING, NOTHING),
                    new Line("/overview", NOTHING, APPROVER),
                    new Line("/approvals", NOTHING, APPROVER),
                    new Line("/connections", NOTHING, APPROVER),
                    new Line("/services", NOTHING, APPROVER),
                    new Line("/notifications", NOTHING, APPROVER),
                    new Line("/what-if/promote", UNHEARD, APPROVER),
                    new Line("/what-if", AUDITOR, AUDITOR),
                    new Line("/audit/export", AUDITOR, AUDITOR),
                    new Line("/audit/imports", AUDITOR, AUDITOR),
                    new Line("/audit", NOTHING, AUDITOR),
                    new Line("/api/audit/export", AUDITOR, AUDITOR),
                    new Line("/api/audit", NOTHING, AUDITOR),
                    new Line("/api/what-if", AUDITOR, AUDITOR),
                    new Line("/operations", OPERATOR, OPERATOR),
                    new Line("/house", NOTHING, UNHEARD),
                    new Line("/live", NOTHING, UNHEARD));

    private WhoMay() {}

    static Demand demand(String method, String path) {
        if (path.equals("/")) {
            return looks(method) ? NOTHING : UNHEARD;
        }
        return LINES.stream()
                .filter(line -> line.covers(path))
                .findFirst()
                .map(line -> looks(method) ? line.looking() : line.changing())
                .orElse(UNHEARD);
    }

    /** The sentence a visitor is refused with; empty where the visitor may. */
    static Optional<String> refusal(Visitor visitor, String method, String path) {
        return switch (demand(method, path)) {
            case Demand.Nothing _ -> Optional.empty();
            case Demand.Of(Role role) when visitor.may(role) -> Optional.empty();
            case Demand.Of(Role role) ->
                    Optional.of(
                            "This takes the role "
                                    + role
                                    + " for account "
                                    + visitor.account()
                                    + ". Whoever keeps Drawbridge's list of people can give it.");
            case Demand.Unheard _ -> Optional.of("Nobody may do this here.");
        };
    }

    private static boolean looks(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }
}
