package dev.drawbridge.notification.domain.health;

/** An endpoint's trouble in plain words, for whoever answers for it. */
public record TroubleWords(String subject, String text) {

    /** Something is wrong, and it is not yet too late. */
    public static TroubleWords warned(
            String endpoint, String topicArn, int percent, String reason) {
        return new TroubleWords(
                "Endpoint in trouble: " + percent + " % of the way to being disabled",
                """
                The endpoint %s of the topic %s does not take what it is sent.

                Why: %s

                What happens: everything is tried again. At 100 %% the endpoint is disabled; now it is at %d %%.
                What to do: see that it answers with 2xx. One success, and this is forgotten.
                """
                        .formatted(endpoint, topicArn, reason, percent));
    }

    public static TroubleWords disabled(String endpoint, String topicArn, String reason) {
        return new TroubleWords(
                "Endpoint disabled: nothing is sent any more",
                """
                The endpoint %s of the topic %s was disabled: 100 %%.

                Why: %s

                What happens: nothing is sent there any more. What comes for it is kept as skipped; nothing is lost.
                What to do: repair it, enable it, and replay what was skipped.
                """
                        .formatted(endpoint, topicArn, reason));
    }
}
