package dev.drawbridge.wire.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {

    record Inner(String a, @Nullable Integer b) {}

    record Everything(
            @Nullable String text,
            @Nullable Integer count,
            @Nullable Long large,
            @Nullable Boolean flag,
            @Nullable Instant time,
            byte @Nullable [] blob,
            @Nullable Inner inner,
            @Wire("Item") List<Inner> items,
            List<List<String>> nested,
            Map<String, String> attributes) {}

    record Required(String name, boolean on) {}

    @Test
    void every_type_is_read() {
        var read =
                ec2(
                        "Text=a+b%26&Count=-3&Large=9999999999&Flag=True&Time=2026-01-01T00:00:00%2B01:00"
                                + "&Blob=AQI%3D&Inner.A=x&Item.2.A=second&Item.1.A=first&Item.1.B=1"
                                + "&Nested.1.1=p&Nested.1.2=q");
        assertThat(read.text()).isEqualTo("a b&");
        assertThat(read.count()).isEqualTo(-3);
        assertThat(read.large()).isEqualTo(9_999_999_999L);
        assertThat(read.flag()).isTrue();
        assertThat(read.time()).isEqualTo(Instant.parse("2025-12-31T23:00:00Z"));
        assertThat(read.blob()).containsExactly(1, 2);
        assertThat(read.inner()).isEqualTo(new Inner("x", null));
        assertThat(read.items()).containsExactly(new Inner("first", 1), new Inner("second", null));
        assertThat(read.nested()).containsExactly(List.of("p", "q"));
    }

    @Test
    void what_is_absent_is_null_or_empty_and_what_is_empty_is_present() {
        var read = ec2("Text=");
        assertThat(read.text()).isEmpty();
        assertThat(read.count()).isNull();
        assertThat(read.inner()).isNull();
        assertThat(read.items()).isEmpty();
        assertThat(read.attributes()).isEmpty();
        assertThat(ec2("Item=&Inner=").items()).isEmpty();
    }

    @Test
    void sns_wraps_its_lists_and_maps() {
        var read =
                sns(
                        "Item.member.1.A=x&Attributes.entry.1.key=k&Attributes.entry.1.value="
                                + "&Attributes.entry.2.Name=n&Attributes.entry.2.Value=v");
        assertThat(read.items()).containsExactly(new Inner("x", null));
        assertThat(read.attributes()).containsExactly(Map.entry("k", ""), Map.entry("n", "v"));
        assertThat(sns("Item.1.A=x").items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Count=1.5,InvalidParameterValue,Count",
        "Count=,InvalidParameterValue,Count",
        "Large=x,InvalidParameterValue,Large",
        "Flag=yes,InvalidParameterValue,Flag",
        "Time=yesterday,InvalidParameterValue,Time",
        "Blob=%25,InvalidParameterValue,Blob",
        "Item.1.B=1,MissingParameter,Item.1.A",
        "Item.0.A=1,InvalidParameterValue,Item.0",
        "Item.x.A=1,InvalidParameterValue,Item.x",
        "Item.01.A=1&Item.1.A=2,InvalidParameterValue,Item",
        "Item.100001.A=1,InvalidParameterValue,Item.100001",
        "Nested.1.1.x=1,MissingParameter,Nested.1.1",
    })
    void what_cannot_be_read_is_refused_by_its_name(String form, String code, String name) {
        assertThatThrownBy(() -> ec2(form))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.text()).contains(name);
                        });
    }

    @Test
    void a_key_given_twice_is_refused() {
        assertThatThrownBy(() ->
                        sns(
                                "Attributes.entry.1.key=k&Attributes.entry.1.value=a"
                                        + "&Attributes.entry.2.key=k&Attributes.entry.2.value=b"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("more than once");
        assertThatThrownBy(() -> sns("Attributes.entry.1.key=k"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("Attributes.entry.1.value");
    }

    @ParameterizedTest
    @CsvSource({"Flag=yes,Flag", "Blob=%25,Blob", "Item.member.x.A=1,Item.member.x"})
    void sns_has_a_code_of_its_own_for_what_cannot_be_read(String text, String name) {
        assertThatThrownBy(() -> sns(text))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("InvalidParameter");
                            assertThat(fault.text())
                                    .startsWith("Invalid parameter: ")
                                    .contains(name);
                        });
    }

    @Test
    void a_component_that_may_not_be_null_must_be_sent() {
        var reader = QueryReader.of(Dialect.EC2, Required.class);
        assertThat(reader.read(form("Name=n&On=false"))).isEqualTo(new Required("n", false));
        assertThatThrownBy(() -> reader.read(form("Name=n")))
                .hasMessage("The request must contain the parameter On");
    }

    @Test
    void an_unsupported_component_fails_when_the_reader_is_built() {
        record Odd(Optional<String> odd) {}
        assertThatThrownBy(() -> QueryReader.of(Dialect.EC2, Odd.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Optional");
    }

    @Test
    void too_many_and_too_deep_parameters_are_refused() {
        assertThatThrownBy(() -> form("a=1&".repeat(40_000))).isInstanceOf(Fault.class);
        var many = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            many.append("p").append(i).append("=&");
        }
        assertThatThrownBy(() -> form(many.toString())).hasMessageContaining("too many");
        assertThatThrownBy(() -> form("a.".repeat(100) + "=1")).isInstanceOf(Fault.class);
    }

    private static Everything ec2(String form) {
        return QueryReader.of(Dialect.EC2, Everything.class).read(form(form));
    }

    private static Everything sns(String form) {
        return QueryReader.of(Dialect.SNS, Everything.class).read(form(form));
    }

    private static Form form(String text) {
        return Form.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
