package dev.drawbridge.wire.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Wire;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlWriterTest {

    record Item(String name, int count, long large, boolean on, Instant time, byte[] blob) {}

    record Answer(
            @Wire("itemSet") List<Item> items,
            Map<String, String> attributes,
            @Nullable String gone) {}

    record Kept(List<Written<Text>> texts, Written<Text> text) {}

    record Plain(List<Text> texts, Text text) {}

    record Empty() {}

    record Text(String text) {}

    private static final Item ITEM =
            new Item(
                    "n",
                    -1,
                    1L << 40,
                    true,
                    Instant.parse("2026-01-01T00:00:00Z"),
                    new byte[] {1, 2});

    @Test
    void every_type_is_written() {
        assertThat(write(Dialect.EC2, new Answer(List.of(ITEM), Map.of(), null)))
                .isEqualTo(
                        "<DoResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r</requestId>"
                                + "<itemSet><item><name>n</name><count>-1</count><large>1099511627776</large><on>true</on>"
                                + "<time>2026-01-01T00:00:00.000Z</time><blob>AQI=</blob></item></itemSet>"
                                + "<attributes></attributes></DoResponse>");
    }

    @Test
    void what_is_written_once_looks_the_same_each_time() {
        var text = new Text("a<b");
        var kept = new Written<>(text);
        var plain = write(Dialect.EC2, new Plain(List.of(text, text), text));
        assertThat(write(Dialect.EC2, new Kept(List.of(kept, kept), kept))).isEqualTo(plain);
        assertThat(write(Dialect.EC2, new Kept(List.of(kept, kept), kept))).isEqualTo(plain);
        assertThat(kept.part()).isSameAs(text);
    }

    @Test
    void sns_capitalises_and_wraps() {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("k", "v");
        assertThat(write(Dialect.SNS, new Answer(List.of(ITEM), attributes, null)))
                .startsWith(
                        "<DoResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><DoResult><itemSet><member><Name>n</Name>")
                .endsWith(
                        "<Attributes><entry><key>k</key><value>v</value></entry></Attributes></DoResult>"
                                + "<ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></DoResponse>");
    }

    @Test
    void an_empty_result_is_not_no_result() {
        assertThat(write(Dialect.SNS, new Empty())).contains("<DoResult></DoResult>");
        var nothing = XmlWriter.of(Dialect.SNS, "Do", Void.class).write(null, "r");
        assertThat(nothing).doesNotContain("DoResult");
    }

    @ParameterizedTest
    @CsvSource({
        "a&b<c>\"d\",a&amp;b&lt;c&gt;&quot;d&quot;",
        "a\u0001b\u000Bc,a\uFFFDb\uFFFDc",
        "\uD83D\uDE00,\uD83D\uDE00",
        "a\uD83Db,a\uFFFDb",
        "a\uDE00,a\uFFFD",
        "\uFFFE\uFFFF,\uFFFD\uFFFD",
        "plain é,plain é"
    })
    void text_is_written_as_xml_can_carry_it(String text, String written) {
        assertThat(write(Dialect.EC2, new Text(text))).contains("<text>" + written + "</text>");
    }

    @Test
    void a_carriage_return_survives_the_parser() {
        assertThat(write(Dialect.EC2, new Text("a\r\n\tb"))).contains("<text>a&#xD;\n\tb</text>");
    }

    @Test
    void an_unsupported_component_fails_when_the_writer_is_built() {
        record Odd(Object odd) {}
        assertThatThrownBy(() -> XmlWriter.of(Dialect.EC2, "Do", Odd.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String write(Dialect dialect, Record answer) {
        var xml = XmlWriter.of(dialect, "Do", answer.getClass()).write(answer, "r");
        return xml.substring(xml.indexOf('\n') + 1);
    }
}
