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

        /** Whether a policy that names {@code named} means this one. */
        boolean isNamedBy(String named) {
            return named.equals("*")
                    || named.equals(account)
                    || named.equals("arn:aws:iam::" + account + ":root")
                    || named.equals(arn)
                    || named.equals(role());
        }

        private String role() {
            var session = SESSION.matcher(arn);
            return session.matches()
                    ? "arn:aws:iam::" + session.group(1) + ":role/" + session.group(2)
                    : arn;
        }
    }
}
