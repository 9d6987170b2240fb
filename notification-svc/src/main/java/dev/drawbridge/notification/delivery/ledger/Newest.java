package dev.drawbridge.notification.delivery.ledger;

/**
 * The newest deliveries of an account, however many others have: the newest of each subscription
 * that it made or that is to a topic of its own, by the index, and of these the newest.
 */
final class Newest {

    private static final String MINE =
            """
            with mine as (
              select subscription_arn as arn from subscription where owner = :account
              union
              select subscription_arn from subscription
              where split_part(topic_arn, ':', 5) = :account
            ), found as (
              select f.delivery_id from mine cross join lateral %s f
              order by f.delivery_id desc limit :limit
            )
            """;

    private static final String PART =
            """
            (select d.delivery_id from delivery d %s
             where d.subscription_arn = mine.arn and d.delivery_id < :before %s
             order by d.delivery_id desc limit :limit)
            """;

    private static final String MESSAGE = "join message m on m.message_id = d.message_id";

    private Newest() {}

    /**
     * @param conditions that begin with "and"
     */
    static String found(String conditions) {
        // A message has to be looked at for each delivery: only where it is asked for.
        var message = conditions.contains(" m.") ? MESSAGE : "";
        return MINE.formatted(PART.formatted(message, conditions));
    }
}
