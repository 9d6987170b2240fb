package dev.drawbridge.provider.offline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drawbridge.events.Grounds;
import dev.drawbridge.provider.domain.book.DryRun.Asked;
import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.Verdict;
import dev.drawbridge.provider.domain.whatif.Past;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a file tells of one request: as it came, and what became of it. */
final class Heard {

    private static final String TAG = "tag ";

    private final String endpointId;
    private final Applicant applicant;
    private final Verdict verdict;
    private final Set<String> tagsOnRecord;
    private boolean undecided;
    private @Nullable Instant decidedAt;
    private @Nullable Instant letGoAt;

    private Heard(
            String endpointId,
            Applicant applicant,
            Verdict verdict,
            Set<String> tagsOnRecord,
            boolean undecided) {
        this.endpointId = endpointId;
        this.applicant = applicant;
        this.verdict = verdict;
        this.tagsOnRecord = tagsOnRecord;
        this.undecided = undecided;
    }

    /**
     * @param record why it waited, or did not; null where the service had no rules
     */
    static Heard of(JsonNode data, Instant at, @Nullable Grounds record) {
        var waited = data.path("acceptanceRequired").asBoolean();
        return new Heard(
                data.path("connection").path("endpointId").asText(),
                Applicants.of(data, at, record),
                record == null ? Verdict.byService(waited) : Verdict.of(record, waited),
                record == null
                        ? Set.of()
                        : record.evidence().keySet().stream()
                                .filter(key -> key.startsWith(TAG))
                                .map(key -> key.substring(TAG.length()))
                                .collect(Collectors.toSet()),
                waited);
    }

    String consumer() {
        return applicant.account();
    }

    String endpointId() {
        return endpointId;
    }

    Instant at() {
        return applicant.at();
    }

    @Nullable Instant letGoAt() {
        return letGoAt;
    }

    boolean tells(Set<String> tags) {
        return tagsOnRecord.containsAll(tags);
    }

    void decided(Instant when, boolean letIn) {
        undecided = false;
        decidedAt = when;
        letGoAt = letIn ? null : when;
    }

    void over(Instant when) {
        undecided = false;
        letGoAt = letGoAt == null ? when : letGoAt;
    }

    Past past(int liveBefore) {
        var asked =
                new Asked(
                        endpointId,
                        at(),
                        applicant.counted(liveBefore),
                        verdict,
                        undecided,
                        letGoAt == null);
        return new Past(asked, decidedAt, letGoAt);
    }
}
