package dev.drawbridge.provider.domain.arn;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whom a service admits: {@code *}, a whole account, one user, one role. */
public record Principal(String arn) {

    /** What AWS calls the principal's type. */
    public enum Type {
        All,
        Account,
        User,
        Role,
        Service,
        OrganizationUnit
    }

    private static final int LONGEST = 256;
    private static final Pattern ACCOUNT = Pattern.compile("arn:aws:iam::\\d{12}:root");
    // Names with a path are not supported, as on AWS.
    private static final Pattern USER = Pattern.compile("arn:aws:iam::\\d{12}:user/[\\w+=,.@-]+");
    private static final Pattern ROLE = Pattern.compile("arn:aws:iam::\\d{12}:role/[\\w+=,.@-]+");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9.-]+\\.amazonaws\\.com");
    private static final Pattern UNIT =
            Pattern.compile("arn:aws:organizations::\\d{12}:ou/o-[a-z0-9]+/ou-[a-z0-9-]+");

    private static final Pattern IN_SESSION =
            Pattern.compile("arn:aws:sts::(\\d{12}):assumed-role/([^/]+)/.+");

    /** Empty for what cannot be granted anything. */
    public static Optional<Principal> parse(String arn) {
        return typeOf(arn).map(_ -> new Principal(arn));
    }

    public Type type() {
        return typeOf(arn).orElseThrow();
    }

    /**
     * Every principal whose permission lets this caller in, the caller's own ARN among them. A
     * session of a role is let in by the role.
     */
    public static List<String> admitting(String account, String callerArn) {
        var session = IN_SESSION.matcher(callerArn);
        var self =
                session.matches()
                        ? "arn:aws:iam::%s:role/%s".formatted(session.group(1), session.group(2))
                        : callerArn;
        return List.of("*", root(account), self);
    }

    /** The account itself. */
    public static String root(String account) {
        return "arn:aws:iam::" + account + ":root";
    }

    private static Optional<Type> typeOf(String arn) {
        if (arn.length() > LONGEST) {
            return Optional.empty();
        }
        if (arn.equals("*")) {
            return Optional.of(Type.All);
        }
        if (ACCOUNT.matcher(arn).matches()) {
            return Optional.of(Type.Account);
        }
        if (USER.matcher(arn).matches()) {
            return Optional.of(Type.User);
        }
        if (ROLE.matcher(arn).matches()) {
            return Optional.of(Type.Role);
        }
        if (SERVICE.matcher(arn).matches()) {
            return Optional.of(Type.Service);
        }
        return UNIT.matcher(arn).matches() ? Optional.of(Type.OrganizationUnit) : Optional.empty();
    }
}
