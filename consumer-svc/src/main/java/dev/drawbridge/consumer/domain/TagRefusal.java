package dev.drawbridge.consumer.domain;

/** Why tags are not to be. */
public sealed interface TagRefusal extends Refusal.OfScene {

    record TooManyTags(String resourceId, int most) implements TagRefusal {}
}
