package dev.drawbridge.notification.domain;

/** Every reason to say no. Mapped to AWS's codes in {@code aws/Faults}. */
public sealed interface Refusal {

    record TopicNotFound(String topicArn) implements Refusal {}

    record TopicExistsWithOtherAttributes(String topicArn) implements Refusal {}

    record SubscriptionNotFound(String subscriptionArn) implements Refusal {}

    record SubscriptionExistsWithOtherAttributes(String subscriptionArn) implements Refusal {}

    /** Not of the form of a token at all. */
    record TokenMalformed() implements Refusal {}

    /** Forged, expired, or of a subscription that is gone. */
    record TokenUnknown() implements Refusal {}

    record NotAuthorized(String principal, String action, String resource) implements Refusal {}

    /**
     * @param reason what AWS says after {@code Invalid parameter: }
     */
    record InvalidParameter(String reason) implements Refusal {}

    /**
     * @param reason the whole text, for a fault in a message attribute
     */
    record InvalidAttribute(String reason) implements Refusal {}

    /**
     * @param connectionNotificationId may be of someone else: that is the same to the caller
     */
    record ConnectionNotificationNotFound(String connectionNotificationId) implements Refusal {}

    record ClientTokenReused(String connectionNotificationId) implements Refusal {}

    record TopicExistsWithOtherTags(String topicArn) implements Refusal {}

    /** What tags were asked of. */
    record TaggedNotFound(String topicArn) implements Refusal {}

    record TooManyTags(String topicArn) implements Refusal {}

    /** Someone else changed it while this change was made. */
    record ChangedMeanwhile(String topicArn) implements Refusal {}

    /** Of tokens that were never given out. */
    record TooManyGuesses() implements Refusal {}

    record TooManyFilterPolicies(String topicArn) implements Refusal {}
}
