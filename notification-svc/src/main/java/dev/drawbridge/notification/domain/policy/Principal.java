package dev.drawbridge.notification.domain.policy;

import java.util.regex.Pattern;

/** Who wants something. */
public sealed interface Principal {

    /** A service of AWS, such as {@code vpce.amazonaws.com}. */
    record Service(String name) implements Principal {}

    /**
     * @param arn root, a user, a role or a session of a role
     */
    record Identity(String account, String arn) implements Principal {

        private static final Pattern SESSION =
                Pattern.compile("arn:aws:sts::(\\d{12}):assumed-role/([^/]+)/.*");

        private static final Pattern ROLE =
                Pattern.compile("arn:aws:iam::(\\d{12}):role/(?:[^/]+/)*([^/]+)");

        /** Whether a policy that names {@code named} means this one. */
        boolean isNamedBy(String named) {
            return named.equals("*")
                    || named.equals(account)
                    || named.equals("arn:aws:iam::" + account + ":root")
                    || named.equals(arn)
                    || isSessionOf(named);
        }

        /** A role may have a path, of which its sessions say nothing. */
        private boolean isSessionOf(String named) {
            var session = SESSION.matcher(arn);
            var role = ROLE.matcher(named);
            return session.matches()
                    && role.matches()
                    && session.group(1).equals(role.group(1))
                    && session.group(2).equals(role.group(2));
        }
    }
}
