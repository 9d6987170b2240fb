package dev.drawbridge.provider.read.txt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.provider.Provider;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
final class TxtByNameTest {

    private final TxtRecords own = Provider.running().bean(TxtRecords.class);

    @Test
    void a_real_name_server_is_asked_beside_our_own_records() throws IOException {
        try (var server = new NameServer("_proof.asked.example.com.", "vpce:there")) {
            var texts = new TxtByName(own, server.address());
            own.put("111111111111", new TxtRecords.TxtRecord("_proof.asked.example.com", "here"));
            assertThat(texts.at("_proof.asked.example.com"))
                    .containsExactlyInAnyOrder("here", "vpce:there");
            assertThat(texts.at("_other.asked.example.com")).isEmpty();
        }
    }

    @Test
    void a_name_server_that_is_away_is_one_without_records() throws IOException {
        var gone = new NameServer("_proof.example.com.", "x");
        gone.close();
        assertThat(new TxtByName(own, gone.address()).at("_proof.away.example.com")).isEmpty();
    }
}
