package dev.drawbridge.provider.domain.whatif;

import dev.drawbridge.provider.domain.book.DryRun.Asked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it.
 *
 * @param decidedAt null while nobody has decided
 * @param letGoAt since when it is not live any more; of a rejected one, since it was rejected
 */
public record Past(Asked asked, @Nullable Instant decidedAt, @Nullable Instant letGoAt) {}
