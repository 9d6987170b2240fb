package dev.drawbridge.messaging.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drawbridge.messaging.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeCodecTest {

    private final EnvelopeCodec codec = new EnvelopeCodec(100_000);
    private final String good = new String(codec.write(Sample.envelope(1, 7)), UTF_8);

    @Test
    void what_was_written_is_read() {
        assertThat(codec.read(good.getBytes(UTF_8))).isEqualTo(Sample.envelope(1, 7));
    }

    @Test
    void unknown_attributes_and_fields_are_skipped() {
        var grown =
                good.replace("\"data\":{", "\"later\":{\"a\":[1]},\"data\":{\"new\":null,")
                        .replace("\"connection\":{", "\"connection\":{\"more\":\"x\",");
        assertThat(codec.read(grown.getBytes(UTF_8))).isEqualTo(Sample.envelope(1, 7));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"specversion\":\"1.0\"|\"specversion\":\"0.3\"|CloudEvents version 0.3",
                "\"specversion\":\"1.0\",|''|no specversion",
                "became-available.v1|vanished.v1|unknown type",
                "became-available.v1|became-available.v9|unknown type",
                "\"principal\":\"arn|\"nobody\":\"arn|no principal",
                "2026-11-23T|23.11.2026 |no RFC 3339 time",
                "\"data\":{|\"data\":null,\"other\":{|data is not an object",
                "\"serviceId\":|\"formerly\":|serviceId",
                "\"endpointOwner\":\"222222222222\"|\"endpointOwner\":222222222222|endpointOwner",
                "\"endpointOwner\":\"222222222222\"|\"endpointOwner\":null|endpointOwner",
                "\"endpointOwner\":\"222222222222\"|\"endpointOwner\":\"me\"|AccountId",
                "\"endpointId\":\"vpce-00000000000000001\"|\"endpointId\":\"vpce-00000000000000002\"|not of the subject",
            })
    void a_broken_message_says_why_and_where_it_belongs(String part, String other, String reason) {
        var broken = good.replace(part, other);
        assertThat(broken).isNotEqualTo(good);
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> codec.read(broken.getBytes(UTF_8)))
                .withMessageContaining(reason)
                .matches(e ->
                        new Unreadable.Header(Sample.envelope(1, 7).id(), Sample.stream(1), 7)
                                .equals(e.header()));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"sequence\":\"000000000007\"|\"sequence\":\"seven\"|no sequence",
                "\"subject\":|\"object\":|no subject",
                "\"correlation\"|\"\\ud800\"|lone surrogate",
                "\"correlation\"|\"\\u0000\"|zero character",
                "{\"specversion\"|{\"id\":\"x\",\"specversion\"|Duplicate field",
                "}}}|}}|not JSON",
                "}}}|}}}}|not JSON",
            })
    void a_message_that_cannot_be_trusted_has_no_place(String part, String other, String reason) {
        var broken = good.replace(part, other);
        assertThat(broken).isNotEqualTo(good);
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> codec.read(broken.getBytes(UTF_8)))
                .withMessageContaining(reason)
                .matches(e -> e.header() == null);
    }

    @Test
    void bytes_that_are_no_text_nothing_and_too_much_are_refused() {
        var broken = good.getBytes(UTF_8);
        broken[good.indexOf("correlation\"")] = (byte) 0xC3;
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> codec.read(broken))
                .withMessage("not UTF-8");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> codec.read(new byte[0]))
                .withMessage("empty message");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> codec.read(new byte[100_001]))
                .withMessage("100001 bytes are more than 100000");
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> codec.read("[".repeat(50_000).getBytes(UTF_8)));
    }
}
