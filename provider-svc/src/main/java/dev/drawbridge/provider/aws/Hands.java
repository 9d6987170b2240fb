package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.people.Hand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.text.Digest;
import org.jspecify.annotations.Nullable;

/** AWS's calls as a person's word: at once, and repeating it changes nothing. */
final class Hands {

    private Hands() {}

    static Hand of(Call call, Record request, @Nullable String reason) {
        return new Hand(
                call.caller().arn(),
                null,
                reason,
                false,
                0,
                Digest.of(call.caller().arn(), request));
    }
}
