package dev.drawbridge.console.audit.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What comes along with a file. */
final class HandedInTest {

    @Test
    void a_name_is_kept_short_and_without_what_cannot_be_seen() {
        assertThat(Importing.shortened(" a\0\tb.ndjson\n")).isEqualTo("ab.ndjson");
        assertThat(Importing.shortened("\0 ")).isEqualTo("audit.ndjson");
        assertThat(Importing.shortened("\uD83D\uDE00".repeat(200)))
                .isEqualTo("\uD83D\uDE00".repeat(100));
    }

    @Test
    void the_digest_is_believed_where_the_list_of_signed_headers_has_it() {
        var shape =
                "AWS4-HMAC-SHA256 Credential=%s/20261127/us-east-1/ec2/aws4_request,"
                        + " SignedHeaders=%s, Signature=0";
        assertThat(ImportApi.isSigned(shape.formatted("A", "host;" + ImportApi.DIGEST))).isTrue();
        assertThat(ImportApi.isSigned(shape.formatted(ImportApi.DIGEST, "host"))).isFalse();
        assertThat(ImportApi.isSigned(shape.formatted("A", "x" + ImportApi.DIGEST))).isFalse();
        assertThat(ImportApi.isSigned("Bearer " + ImportApi.DIGEST)).isFalse();
        assertThat(ImportApi.isSigned(null)).isFalse();
    }
}
