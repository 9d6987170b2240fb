package dev.drawbridge.notification.domain.mail;

import java.util.regex.Pattern;

/**
 * What a mail server said to a recipient it did not take.
 *
 * @param code of RFC 5321, such as 550
 * @param reply the whole line, with the status of RFC 3463 after the code where there is one
 */
public record Refusal(int code, String reply) {

    private static final Pattern STATUS =
            Pattern.compile("\\d{3}[ -](5\\.\\d{1,3}\\.\\d{1,3})\\b.*");

    /**
     * Whether the address itself is no good. A full mailbox and a refusal of ourselves (to relay,
     * to talk without authentication, by a block list) may be mended without the subscriber.
     */
    public boolean isOfTheAddress() {
        var status = STATUS.matcher(reply.strip().lines().findFirst().orElse(""));
        if (status.matches()) {
            return !status.group(1).startsWith("5.7.") && !status.group(1).equals("5.2.2");
        }
        return switch (code) {
            case 550, 551, 553 -> true;
            default -> false;
        };
    }
}
