package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.aws.PublishBatch.PublishBatchRequestEntry;
import dev.drawbridge.wire.Fault;
import java.util.List;
import java.util.regex.Pattern;

/** What a batch must look like as a whole. What is wrong with one entry fails that entry alone. */
final class BatchRules {

    private static final int MOST_ENTRIES = 10;
    private static final int MOST_BYTES = 262_144;
    private static final int LONGEST_ID = 80;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]*");

    private BatchRules() {}

    static void check(List<PublishBatchRequestEntry> entries) {
        if (entries.isEmpty()) {
            throw new Fault("EmptyBatchRequest", "The batch request doesn't contain any entries.");
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new Fault(
                    "TooManyEntriesInBatchRequest",
                    "The batch request contains more entries than permissible.");
        }
        entries.forEach(entry -> checkId(entry.id()));
        if (entries.stream().map(PublishBatchRequestEntry::id).distinct().count()
                < entries.size()) {
            throw new Fault(
                    "BatchEntryIdsNotDistinct",
                    "Two or more batch entries in the request have the same Id.");
        }
        if (entries.stream().mapToLong(entry -> entry.draft().size()).sum() > MOST_BYTES) {
            throw new Fault(
                    "BatchRequestTooLong",
                    "The length of all the messages put together is more than the limit.");
        }
    }

    private static void checkId(String id) {
        if (id.isEmpty() || !ID.matcher(id).matches()) {
            throw new Fault(
                    "InvalidBatchEntryId",
                    "The Id of a batch entry in the batch request contains an impermissible character: "
                            + id);
        }
        if (id.length() > LONGEST_ID) {
            throw new Fault(
                    "InvalidBatchEntryId",
                    "The Id of a batch entry in the batch request is too long: " + id);
        }
    }
}
